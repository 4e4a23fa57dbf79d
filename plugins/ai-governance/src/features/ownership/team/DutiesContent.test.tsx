import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answer,
  refuse,
  startServer,
} from '../../../__testUtils__/governanceServer';
import { renderPage, restOfPage } from '../matrix/__testUtils__/renderMatrix';

const { server } = startServer();
const path = '/ownership/responsibilities/:entityRef';

const ada: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'ada', namespace: 'default' },
  spec: { profile: { displayName: 'Ada Lovelace' } },
};

const triage: ResponsibilityRow = {
  entityRef: 'model:default/triage',
  kind: 'Model',
  title: 'Triage',
  via: 'group:default/support-ml',
  duties: [
    { activity: 'Build', role: 'Model owner', letter: 'A' },
    { activity: 'Retire', role: 'Model owner', letter: 'A' },
  ],
  state: 'own',
  findings: [{ id: 'party-left', message: 'Somebody left' }],
};

const orders: ResponsibilityRow = {
  entityRef: 'dataset:default/orders',
  kind: 'Dataset',
  title: 'Orders',
  via: 'user:default/ada',
  duties: [{ activity: 'Deploy', role: 'Operations', letter: 'R' }],
  state: 'own',
  findings: [],
};

const duties = (items: ResponsibilityRow[]) => ({
  items,
  counts: {
    accountable: items.length ? 1 : 0,
    responsible: items.length ? 1 : 0,
    withFindings: items.length ? 1 : 0,
  },
  asOf: '2026-11-21T12:00:00.000Z',
  source: 'ownership',
  restricted: false,
});

beforeEach(() => server.use(restOfPage));

const table = () =>
  screen.findByRole(
    'table',
    { name: 'Assets that this party answers for' },
    { timeout: 15_000 },
  );

describe('the duties of a person', () => {
  it('say for which activities, in which role and through whom', async () => {
    server.use(answer(path, duties([triage, orders])));
    renderPage(ada);
    const rows = within(await table()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      'Accountable for Build, Retire (as Model owner)',
    );
    expect(rows[1]).toHaveTextContent(/through/);
    expect(rows[1]).toHaveTextContent('Party left the catalog');
    expect(rows[2]).toHaveTextContent('Responsible for Deploy');
    expect(rows[2]).toHaveTextContent('directly');
    expect(
      within(rows[1]).getByRole('link', { name: 'Triage' }),
    ).toHaveAttribute('href', expect.stringMatching(/ownership$/));
  });

  it('open the rows that a number counts, and export them', async () => {
    server.use(answer(path, duties([triage, orders])));
    renderPage(ada);
    await table();
    await userEvent.click(screen.getByRole('button', { name: '1 with gaps' }));
    expect(await screen.findByText('1 of 2')).toBeInTheDocument();
    expect(within(await table()).getAllByRole('row')).toHaveLength(2);
    expect(
      screen.getByRole('button', { name: 'Export 1 row as CSV' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 2' }));
    expect(within(await table()).getAllByRole('row')).toHaveLength(3);
  });

  it('teach how one gets duties when there are none', async () => {
    server.use(answer(path, duties([])));
    renderPage(ada);
    expect(
      await screen.findByRole('heading', {
        name: 'No AI asset names Ada Lovelace',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See who answers for what' }),
    ).toBeInTheDocument();
  });

  it('offer a retry after a failure, and name a missing permission', async () => {
    server.use(refuse(path, 500, 'The database is away'));
    renderPage(ada);
    // The card on the overview says so, too.
    const [retry] = await screen.findAllByRole(
      'button',
      { name: 'Retry' },
      { timeout: 15_000 },
    );
    server.use(refuse(path, 403, 'No'));
    await userEvent.click(retry);
    expect(
      await screen.findAllByText(/ai-governance.ownership.read/),
    ).not.toHaveLength(0);
  });

  it('stand in short on the overview, gaps first', async () => {
    server.use(answer(path, duties([triage, orders])));
    renderPage(ada);
    const list = await screen.findByRole(
      'list',
      { name: 'With gaps' },
      { timeout: 15_000 },
    );
    expect(within(list).getAllByRole('link')).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'See all duties' }),
    ).toHaveAttribute('href', expect.stringContaining('/ai-duties'));
  });
});
