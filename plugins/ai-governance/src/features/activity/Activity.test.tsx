import {
  ActivityEntry,
  Fact,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../alpha';
import {
  answer,
  refuse,
  startServer,
  switchedOff,
} from '../../__testUtils__/governanceServer';

const { server, asked } = startServer();

const AS_OF = '2026-11-21T12:00:00.000Z';
const slow = { timeout: 15_000 };

const entry = (more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  id: 'e1',
  at: '2026-03-03T12:00:00.000Z',
  actor: 'user:default/ana',
  feature: 'ownership',
  recordId: 'matrix/model:default/triage',
  entityRef: 'model:default/triage',
  revision: 2,
  action: 'update',
  changes: [{ field: 'cells.deploy.qa', before: 'R', after: 'A' }],
  ...more,
});

const page = (items: ActivityEntry[], more: object = {}) => ({
  items,
  asOf: AS_OF,
  restricted: false,
  mayVerify: { mayEdit: false, refusal: 'Ask the AI office.' },
  ...more,
});

const renderSection = (search = '') =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/administration/activity${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: [] })],
  });

const findList = () =>
  screen.findByRole('list', { name: 'Changes, newest first' }, slow);

describe('the activity of everything', () => {
  it('says in a sentence who changed what, and shows the fields', async () => {
    server.use(
      answer(
        '/activity',
        page([
          entry(),
          entry({ id: 'e2', action: 'create', changes: [] }),
          entry({ id: 'e3', action: 'delete', reason: 'Merged' }),
          entry({
            id: 'e4',
            actor: 'plugin:ai-governance',
            recordId: 'scheme',
            entityRef: undefined,
            changes: [
              { field: 'mostAssetsPerPerson', before: 20, after: 10 },
              { field: 'escalationMinutes.P0', after: 15 },
              { field: 'escalationMinutes.P1', before: 1000 },
              { field: 'roles.qa.title', before: 'QA', after: 'Quality' },
            ],
          }),
        ]),
      ),
    );
    renderSection();
    const items = within(await findList()).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent(
      'ana changed the ownership matrix of triage: Deploy · QA from R to A',
    );
    expect(items[0]).toHaveTextContent('3 Mar 2026 · Revision 2');
    expect(items[1]).toHaveTextContent(
      'ana created the ownership matrix of triage',
    );
    expect(items[2]).toHaveTextContent(
      'ana took the ownership matrix of triage awayReason: Merged',
    );
    expect(items[3]).toHaveTextContent(
      'The portal itself changed the rules of ownership: Most assets per person, Escalation minutes · P0, Escalation minutes · P1 and 1 more',
    );

    await userEvent.click(
      within(items[3]).getByRole('button', { name: 'Show 4 fields' }),
    );
    const table = within(items[3]).getByRole('table', {
      name: 'Fields of revision 2',
    });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Most assets per person2010',
      'Escalation minutes · P0Nothing15',
      'Escalation minutes · P11,000Nothing',
      'Roles · QA · TitleQAQuality',
    ]);
    expect(screen.getByText('4 changes')).toBeInTheDocument();
  }, 30_000);

  it('asks for what the address says, and for older pages', async () => {
    server.use(
      answer('/activity', () =>
        asked('/activity').at(-1)?.get('cursor')
          ? page([entry({ id: 'old', actor: 'user:default/bo' })])
          : page([entry()], { cursor: 'older', restricted: true }),
      ),
    );
    renderSection(
      '?who=user:default/ana&feature=ownership&from=2026-03-01&to=2026-03-31&entity=model:default/triage',
    );
    await findList();
    expect(
      screen.getByText('The newest 1 change · within what you can see'),
    ).toBeInTheDocument();
    expect(Object.fromEntries(asked('/activity').at(-1) ?? [])).toMatchObject({
      actor: 'user:default/ana',
      feature: 'ownership',
      entityRef: 'model:default/triage',
      from: new Date(2026, 2, 1).toISOString(),
      to: new Date(2026, 3, 1).toISOString(),
    });

    await userEvent.click(
      screen.getByRole('button', { name: 'Load older changes' }),
    );
    expect(await screen.findByRole('link', { name: 'bo' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load older changes' }),
    ).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(asked('/activity').at(-1)?.get('actor')).toBeNull(),
    );
  }, 30_000);

  it('exports what is filtered, as CSV and as JSON Lines', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:rows');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    server.use(answer('/activity', page([entry()])));
    renderSection('?feature=ownership');
    await findList();
    for (const [name, format] of [
      ['Export as CSV', 'csv'],
      ['Export as JSON Lines', 'jsonl'],
    ]) {
      await userEvent.click(screen.getByRole('button', { name }));
      await waitFor(() =>
        expect(asked('/activity').at(-1)?.toString()).toBe(
          `feature=ownership&format=${format}`,
        ),
      );
    }
  }, 30_000);

  it('verifies the trail for governance, and says the result in words', async () => {
    server.use(
      answer('/activity', page([entry()], { mayVerify: { mayEdit: true } })),
      answer('/activity/verify', {
        records: 310,
        entries: 1204,
        intact: true,
        asOf: AS_OF,
      }),
    );
    renderSection();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Verify trail' }, slow),
    );
    expect(
      await screen.findByText(/1,204 entries of 310 records are intact as of/),
    ).toBeInTheDocument();
  }, 30_000);

  it('names the first broken link', async () => {
    server.use(
      answer('/activity', page([entry()], { mayVerify: { mayEdit: true } })),
      answer('/activity/verify', {
        records: 1,
        entries: 3,
        intact: false,
        broken: {
          feature: 'ownership',
          recordId: 'matrix/model:default/triage',
          entityRef: 'model:default/triage',
          revision: 2,
          reason: 'The entry differs from its seal.',
        },
        asOf: AS_OF,
      }),
    );
    renderSection();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Verify trail' }, slow),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The trail is broken');
    expect(alert).toHaveTextContent(
      'revision 2 of the ownership matrix of triage. The entry differs from its seal.Record: matrix/model:default/triage',
    );
  }, 30_000);

  it('says to others why they cannot verify', async () => {
    server.use(answer('/activity', page([entry()])));
    renderSection();
    expect(
      await screen.findByText(
        'You cannot verify the trail here. Ask the AI office.',
        undefined,
        slow,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Verify trail' })).toBeNull();
  }, 30_000);

  it('teaches when nothing was changed, and when nothing fits', async () => {
    server.use(answer('/activity', page([])));
    const first = renderSection();
    expect(
      await screen.findByText('Nothing was changed yet', undefined, slow),
    ).toBeInTheDocument();
    first.unmount();
    renderSection('?feature=ownership');
    expect(
      await screen.findByText('No change fits these filters', undefined, slow),
    ).toBeInTheDocument();
  }, 30_000);

  it('names the part and the permission when it may not be read', async () => {
    server.use(refuse('/activity', 403, 'no'));
    renderSection();
    expect(await screen.findByRole('alert', undefined, slow)).toHaveTextContent(
      'ai-governance.activity.read',
    );
  }, 30_000);
});

const model: Entity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'triage', namespace: 'default' },
  spec: { type: 'fine-tuned', lifecycle: 'production', owner: 'ml' },
};

const fact = (more: Partial<Fact> & Pick<Fact, 'id' | 'title'>): Fact => ({
  entityRef: 'model:default/triage',
  value: true,
  source: 'ownership',
  observedAt: '2026-03-03T12:00:00.000Z',
  expired: false,
  ...more,
});

const renderTab = () =>
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity: model })],
    apis: [catalogApiMock({ entities: [model] })],
    config: switchedOff('ownership', 'usage', 'imports'),
  });

async function findCard(title: string) {
  const heading = await screen.findByRole('heading', { name: title }, slow);
  const card = heading.closest<HTMLElement>('.bui-Card');
  if (!card) throw new Error(`${title} is no card`);
  return within(card);
}

describe('the activity of an asset', () => {
  it('stays with the asset, and does not repeat its name', async () => {
    server.use(
      answer('/activity', page([entry()])),
      answer('/facts/:entityRef', { items: [], asOf: AS_OF }),
    );
    renderTab();
    const card = await findCard('Changes');
    expect(
      await card.findByText(/changed the ownership matrix: Deploy · QA/),
    ).toBeInTheDocument();
    expect(asked('/activity').at(-1)?.get('entityRef')).toBe(
      'model:default/triage',
    );
    expect(card.queryByRole('combobox', { name: 'Entity' })).toBeNull();
    expect(screen.queryByText(/verify the trail/)).toBeNull();
    const facts = await findCard('Known facts');
    expect(
      await facts.findByText('Nothing is known of it yet'),
    ).toBeInTheDocument();
  }, 30_000);

  it('lists what is known in words, with how it changed', async () => {
    server.use(
      answer('/activity', page([])),
      answer('/facts/:entityRef', {
        items: [
          fact({
            id: 'ownership.accountable',
            title: 'Accountable parties',
            value: ['user:default/ana', 'group:default/ml'],
          }),
          fact({
            id: 'ownership.raci-complete',
            title: 'Complete',
            value: false,
            validUntil: '2026-04-01T00:00:00.000Z',
            expired: true,
          }),
        ],
        asOf: AS_OF,
      }),
      answer('/facts/:entityRef/history', {
        items: [
          {
            id: 'ownership.accountable',
            title: 'Accountable parties',
            source: 'ownership',
            observedAt: '2026-03-03T12:00:00.000Z',
            recordedAt: '2026-03-03T12:00:00.000Z',
          },
        ],
        asOf: AS_OF,
      }),
    );
    renderTab();
    const card = await findCard('Known facts');
    expect(
      await card.findByRole('row', { name: /Accountable parties/ }, slow),
    ).toHaveTextContent('Accountable partiesana, ml3 Mar 2026from Ownership');
    expect(card.getByRole('row', { name: /^Complete/ })).toHaveTextContent(
      'No3 Mar 2026from OwnershipExpired 1 Apr 2026',
    );
    await userEvent.click(
      card.getByRole('button', { name: 'How Accountable parties changed' }),
    );
    expect(
      await card.findByRole('list', {
        name: 'How Accountable parties changed',
      }),
    ).toHaveTextContent('3 Mar 2026 (Ownership): Not known any more');
  }, 30_000);
});
