import type { OwnershipRow } from '@aigov/backstage-plugin-ai-governance-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../../alpha';
import {
  answer,
  answerWrite,
  refuse,
  refuseWrite,
  startServer,
} from '../../../__testUtils__/governanceServer';
import { ml, parties, scheme } from '../matrix/__testUtils__/matrixView';

const { server, asked } = startServer();
const path = '/ownership/assets';

const triage: OwnershipRow = {
  entityRef: 'model:default/triage',
  kind: 'Model',
  title: 'Triage',
  owner: ml,
  state: 'own',
  accountable: [ml, 'user:default/ada'],
  vacant: 1,
  complete: true,
  findings: [],
  revision: 3,
};

const orders: OwnershipRow = {
  entityRef: 'dataset:default/orders',
  kind: 'Dataset',
  title: 'Orders',
  owner: 'group:default/gone',
  state: 'none',
  accountable: ['group:default/gone'],
  vacant: 6,
  complete: false,
  findings: [
    {
      id: 'party-left',
      message:
        'group:default/gone is not in the catalog any more: name somebody else',
      party: 'group:default/gone',
      since: '2026-11-20T12:00:00.000Z',
    },
    { id: 'support-gap', message: 'The support path has gaps at On-call' },
  ],
  revision: 0,
};

const page = (items: OwnershipRow[], more: object = {}) => ({
  items,
  total: items.length,
  counts: {
    assets: 1310,
    complete: 42,
    withFindings: 7,
    findings: { 'party-left': 1, 'support-gap': 6 },
  },
  parties: [ml],
  owners: [ml, 'group:default/gone'],
  mayAssign: { mayEdit: true },
  asOf: '2026-11-21T12:00:00.000Z',
  source: 'ownership',
  restricted: false,
  ...more,
});

const serve = (data: object = page([triage, orders])) =>
  server.use(answer(path, data));

function renderPage(search = '') {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/ownership${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: parties })],
  });
}

const row = (name: RegExp) =>
  screen.findByRole('row', { name }, { timeout: 15_000 });

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }));

describe('who answers for every asset', () => {
  it('lists the assets with who is accountable and what is wrong', async () => {
    serve();
    renderPage();
    expect(await row(/Triage/)).toHaveTextContent('+1');
    expect(
      screen.getByRole('heading', {
        name: 'Every activity has somebody accountable in 42 of 1,310 assets',
      }),
    ).toBeInTheDocument();
    const broken = await row(/Orders/);
    expect(broken).toHaveTextContent('gone has left');
    expect(broken).toHaveTextContent('Party left the catalog +1');
    expect(broken).toHaveTextContent('Not recorded');
    expect(screen.getByRole('link', { name: 'Triage' })).toHaveAttribute(
      'href',
      '/catalog/default/model/triage/ownership',
    );
    expect(
      screen.getByRole('button', { name: 'Export 2 rows as CSV' }),
    ).toBeInTheDocument();
  });

  it('opens the rows that a number counts, and nothing else', async () => {
    serve();
    renderPage('?kind=Model');
    await row(/Triage/);
    await press('6 Support path gap');
    await waitFor(() =>
      expect(asked(path).at(-1)?.getAll('finding')).toEqual(['support-gap']),
    );
    expect(asked(path).at(-1)?.has('kind')).toBe(false);
    expect(screen.getByRole('group', { name: 'Filters on' })).toHaveTextContent(
      'Finding: Support path gap',
    );
    const count = screen.getByRole('button', { name: '6 Support path gap' });
    expect(count).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(count);
    await waitFor(() =>
      expect(screen.queryByRole('group', { name: 'Filters on' })).toBeNull(),
    );
  });

  it('says what is hidden, and counts pages within what can be seen', async () => {
    serve(page([triage], { restricted: true, total: 1310, cursor: 'next' }));
    renderPage();
    expect(
      await screen.findByText('1–1 of 1,310 · within what you can see'),
    ).toBeInTheDocument();
    await press('Next table page');
    await waitFor(() => expect(asked(path).at(-1)?.get('cursor')).toBe('next'));
  });

  it('opens the findings of a row beside the list', async () => {
    serve();
    renderPage('?asset=dataset:default/orders');
    const panel = within(
      await screen.findByRole(
        'complementary',
        { name: 'Orders' },
        { timeout: 15_000 },
      ),
    );
    expect(panel.getByText(/name somebody else/)).toBeInTheDocument();
    expect(
      panel.getByRole('link', { name: 'Open its ownership' }),
    ).toHaveAttribute('href', '/catalog/default/dataset/orders/ownership');
  });

  it('offers to clear filters that match nothing', async () => {
    serve(page([]));
    renderPage('?q=nothing');
    await press('Clear filters');
    await waitFor(() => expect(asked(path).at(-1)?.has('search')).toBe(false));
  });

  it('says that the assets are being read', async () => {
    serve(page([], { asOf: null }));
    renderPage();
    expect(
      await screen.findByText('The assets are being read'),
    ).toBeInTheDocument();
  });

  it('offers a retry after a failure, and names a missing permission', async () => {
    server.use(refuse(path, 500, 'The database is away'));
    renderPage();
    const retry = await screen.findByRole('button', { name: 'Retry' });
    server.use(refuse(path, 403, 'No'));
    await userEvent.click(retry);
    expect(
      await screen.findByText(/ai-governance.ownership.read/),
    ).toBeInTheDocument();
  });
});

describe('assigning many at once', () => {
  it('is not offered to others, and says why', async () => {
    const refusal = 'This is for members of group:default/office';
    serve(page([triage], { mayAssign: { mayEdit: false, refusal } }));
    renderPage();
    await row(/Triage/);
    expect(screen.getByText(/^Assigning many at once/)).toHaveTextContent(
      'Assigning many at once: This is for members of office',
    );
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Assign/ })).toBeNull();
  });

  async function openPreview() {
    serve();
    server.use(
      answer('/ownership/scheme', {
        revision: 0,
        scheme,
        access: { mayEdit: true },
      }),
    );
    renderPage();
    await row(/Triage/);
    await userEvent.click(screen.getByRole('checkbox', { name: /Select all/ }));
    await press('Assign …');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(await dialog.findByRole('button', { name: /Role/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Operations' }),
    );
    await userEvent.click(
      dialog.getByRole('checkbox', { name: 'Leave the role vacant' }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Preview' }));
    return dialog;
  }

  const plan = (entityRefs: string[], revision: number) => ({
    items: [triage, orders]
      .filter(({ entityRef }) => entityRefs.includes(entityRef))
      .map(({ entityRef, title, kind, state }) => ({
        entityRef,
        title,
        kind,
        state,
        outcome: 'changes',
        before: 'user:default/ada',
        revision,
      })),
    asOf: '2026-11-21T12:00:00.000Z',
  });

  it('shows what would change, does it, and looks again at what was changed meanwhile', async () => {
    let revision = 3;
    const planned = jest.fn();
    const assigned = jest.fn();
    server.use(
      answerWrite('post', '/ownership/assignments/plan', ({ body }) => {
        planned(body);
        const { entityRefs } = body as { entityRefs: string[] };
        return plan(entityRefs, revision);
      }),
      answerWrite('post', '/ownership/assignments', ({ body }) => {
        assigned(body);
        const { items } = body as { items: { entityRef: string }[] };
        return {
          items: items.map(({ entityRef }) => ({
            entityRef,
            outcome:
              entityRef === orders.entityRef && revision === 3
                ? 'conflict'
                : 'changed',
            revision: revision + 1,
          })),
        };
      }),
    );
    const dialog = await openPreview();
    expect(await dialog.findByText('2 change')).toBeInTheDocument();
    expect(planned).toHaveBeenCalledWith({
      role: 'ops',
      party: null,
      entityRefs: expect.arrayContaining([triage.entityRef, orders.entityRef]),
    });
    expect(dialog.getByRole('row', { name: /Orders/ })).toHaveTextContent(
      'Gets a matrix of its own',
    );

    await userEvent.click(
      dialog.getByRole('button', { name: 'Assign 2 assets' }),
    );
    expect(await dialog.findByText('1 changed')).toBeInTheDocument();
    revision = 9;
    await userEvent.click(
      dialog.getByRole('button', { name: 'Preview 1 again' }),
    );
    await userEvent.click(
      await dialog.findByRole('button', { name: 'Assign 1 asset' }),
    );
    expect(await dialog.findByText('1 changed')).toBeInTheDocument();
    expect(assigned).toHaveBeenLastCalledWith({
      role: 'ops',
      party: null,
      items: [{ entityRef: orders.entityRef, revision: 9 }],
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.queryByText('2 selected')).toBeNull();
  });

  it('says why there is no preview', async () => {
    server.use(
      refuseWrite('post', '/ownership/assignments/plan', 403, 'Not for you'),
    );
    const dialog = await openPreview();
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      /No preview: .*Not for you/,
    );
  });
});
