import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../alpha';
import {
  answer,
  asset,
  assetsPage,
  facetCounts,
  refuse,
  startServer,
} from '../../__testUtils__/governanceServer';

const { server, asked } = startServer();

const triage = asset({
  name: 'triage',
  title: 'Support intent classifier',
  owner: 'group:default/support-ml',
  classification: { value: 'confidential', meaning: 'allowed-up-to' },
  usedBy: 1310,
});
const companion = asset({ kind: 'AITool', name: 'companion' });
const old = asset({
  name: 'old',
  retirement: { date: '2026-03-03', state: 'past' },
});
const orders = asset({
  kind: 'Dataset',
  name: 'orders',
  classification: { value: 'internal', meaning: 'contains' },
});

const counts = facetCounts({
  kind: [
    { value: 'Model', count: 2 },
    { value: 'AITool', count: 1 },
  ],
  lifecycle: [{ value: 'production', count: 2 }],
  owner: [
    { value: 'group:default/support-ml', title: 'Support ML', count: 1 },
    { value: 'not-recorded', count: 2 },
  ],
  finding: [
    { value: 'any', count: 2 },
    { value: 'owner-not-found', count: 2 },
    { value: 'data-not-decided', count: 1 },
    { value: 'not-recorded', count: 1 },
  ],
  retirement: [{ value: 'within-60-days', count: 1 }],
});

const serve = (
  page: object = assetsPage([triage, companion, old, orders]),
  facets: object = counts,
) =>
  server.use(answer('/inventory', page), answer('/inventory/facets', facets));

function renderPage(search = '') {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/inventory${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: [] })],
  });
}

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('inventory, its states', () => {
  it('keeps its height while it loads, then lists the assets', async () => {
    serve();
    renderPage();
    expect(
      await screen.findByRole('status', { name: 'Loading the inventory' }),
    ).toBeInTheDocument();
    const found = await row(/Support intent classifier/);
    expect(found).toHaveTextContent('up to confidential');
    expect(found).toHaveTextContent('1,310');
    expect(await row(/companion/)).toHaveTextContent('Not decided');
    expect(await row(/orders/)).toHaveTextContent('holds internal');
  });

  it('teaches how to register the first asset', async () => {
    serve(assetsPage([]), facetCounts({}, { total: 0 }));
    renderPage();
    expect(
      await screen.findByText('No AI asset is registered yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the example' }),
    ).toBeInTheDocument();
  });

  it('says that the catalog is being read, and looks again', async () => {
    let reads = 0;
    server.use(
      answer('/inventory', () => {
        reads += 1;
        return reads === 1
          ? assetsPage([], { asOf: null })
          : assetsPage([triage]);
      }),
      answer('/inventory/facets', counts),
    );
    renderPage();
    expect(
      await screen.findByText('The catalog is being read for the first time'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Support intent classifier', undefined, {
        timeout: 6_000,
      }),
    ).toBeInTheDocument();
  }, 15_000);

  it('offers to clear filters that match nothing', async () => {
    serve(assetsPage([]));
    renderPage('?kind=Dataset&q=nothing');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.has('kind')).toBe(false),
    );
    expect(asked('/inventory').at(-1)?.has('q')).toBe(false);
  });

  it('names the part that failed and retries', async () => {
    server.use(
      refuse('/inventory', 500, 'database is away'),
      answer('/inventory/facets', counts),
    );
    renderPage();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Could not load the inventory');
    expect(alert).toHaveTextContent('database is away');
    serve();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await row(/Support intent/)).toBeInTheDocument();
  });

  it('names the permission, once, to those who lack it', async () => {
    server.use(
      refuse('/inventory', 403, 'no'),
      refuse('/inventory/facets', 403, 'no'),
    );
    renderPage();
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('ai-governance.inventory.read');
  });

  it('says when a policy hides some of the assets', async () => {
    serve(assetsPage([triage], { total: 1310, restricted: true }));
    renderPage();
    expect(
      await screen.findByText('1–1 of 1,310 · within what you can see'),
    ).toBeInTheDocument();
  });
});

describe('inventory, its filters', () => {
  it('opens exactly the rows that a number counts', async () => {
    serve();
    renderPage('?owner=group:default/support-ml');
    await userEvent.click(
      await screen.findByRole('button', { name: '2 have findings' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.getAll('finding')).toEqual(['any']),
    );
    expect(
      screen.getByRole('button', {
        name: 'Remove filter Finding: Any finding',
      }),
    ).toBeInTheDocument();
    expect(asked('/inventory').at(-1)?.has('owner')).toBe(false);

    await userEvent.click(
      screen.getByRole('button', { name: '1 retires within 60 days' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.get('retirement')).toBe(
        'within-60-days',
      ),
    );
  });

  it('filters by several values, and takes each away again', async () => {
    serve();
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filter by Owner' }),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Support ML' }),
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Not recorded' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.getAll('owner')).toEqual([
        'group:default/support-ml',
        'not-recorded',
      ]),
    );
    await userEvent.keyboard('{Escape}');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove filter Owner: Support ML',
      }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.getAll('owner')).toEqual([
        'not-recorded',
      ]),
    );
  });

  it('takes up the filters and the sort of a shared address', async () => {
    serve();
    renderPage('?lifecycle=production&q=ticket&sort=usedBy&order=desc');
    expect(await row(/Support intent/)).toBeInTheDocument();
    expect(
      screen.getByRole('searchbox', { name: 'Search the inventory' }),
    ).toHaveValue('ticket');
    expect(
      screen.getByRole('button', {
        name: 'Remove filter Lifecycle: production',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Used by' }),
    ).toHaveAttribute('aria-sort', 'descending');
    expect(asked('/inventory').at(-1)?.toString()).toContain(
      'q=ticket&lifecycle=production&sort=usedBy&order=desc',
    );
  });

  it('searches once the typing pauses', async () => {
    serve();
    renderPage();
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search the inventory' }),
      'intent',
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.get('q')).toBe('intent'),
    );
    expect(asked('/inventory').map(query => query.get('q'))).toEqual([
      null,
      'intent',
    ]);
  });

  it('has the rest of the filters under More', async () => {
    serve(undefined, facetCounts({ vendor: [{ value: 'acme', count: 2 }] }));
    renderPage();
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    await userEvent.click(await screen.findByText('Vendor'));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'acme' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.get('vendor')).toBe('acme'),
    );
  });
});

describe('inventory, its table', () => {
  it('sorts by a column header', async () => {
    serve();
    renderPage();
    await userEvent.click(
      await screen.findByRole('columnheader', { name: 'Owner' }),
    );
    await waitFor(() =>
      expect(asked('/inventory').at(-1)?.get('sort')).toBe('owner'),
    );
  });

  it('shows the chosen columns, and exports what is shown', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:rows');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    serve();
    renderPage('?kind=Model&sort=owner&order=desc&columns=title&columns=owner');
    expect(await row(/Support intent/)).toBeInTheDocument();
    expect(
      screen.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Compare', 'Name', 'Owner']);

    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Vendor' }),
    );
    await userEvent.keyboard('{Escape}');
    expect(
      await screen.findByRole('columnheader', { name: 'Vendor' }),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Export 4 rows as CSV' }),
    );
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(asked('/inventory').at(-1)?.toString()).toBe(
      'kind=Model&sort=owner&order=desc&format=csv&columns=title%2Cowner%2Cvendor',
    );
  });

  it('turns the pages by cursor', async () => {
    serve(assetsPage([triage], { total: 90, cursor: 'second' }));
    renderPage();
    expect(await row(/Support intent/)).toBeInTheDocument();
    serve(assetsPage([companion], { total: 90, offset: 50 }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Next table page' }),
    );
    expect(await screen.findByText('51–51 of 90')).toBeInTheDocument();
    expect(asked('/inventory').at(-1)?.get('cursor')).toBe('second');
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous table page' }),
    );
    await waitFor(() =>
      expect(screen.getByText('1–1 of 90')).toBeInTheDocument(),
    );
  });

  it('opens the details of a row beside it, and gives the focus back', async () => {
    serve();
    renderPage();
    await userEvent.click(await row(/Support intent/));
    const panel = await screen.findByRole('complementary', {
      name: 'Support intent classifier',
    });
    expect(panel).toHaveFocus();
    expect(panel).toHaveTextContent('up to confidential');
    expect(
      within(panel).getByRole('link', { name: 'Open its page' }),
    ).toHaveAttribute('href', '/catalog/default/model/triage');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(panel).not.toBeInTheDocument());
  });

  it('opens the details of a shared address, wherever the row is', async () => {
    serve(assetsPage([companion, triage]));
    renderPage('?asset=model:default/triage');
    expect(
      await screen.findByRole('complementary', {
        name: 'Support intent classifier',
      }),
    ).toBeInTheDocument();
  });

  it('links the name to the entity page', async () => {
    serve();
    renderPage();
    expect(
      await screen.findByRole('link', { name: 'Support intent classifier' }),
    ).toHaveAttribute('href', '/catalog/default/model/triage');
  });
});
