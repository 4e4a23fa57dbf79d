import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
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

const triage = asset({ name: 'triage', title: 'Triage' });
const router = asset({ name: 'router', title: 'Router' });
const companion = asset({
  kind: 'AITool',
  name: 'companion',
  title: 'Companion',
});
const old = asset({
  name: 'old',
  title: 'Old',
  retirement: { date: '2026-03-03', state: 'past' },
});
const orders = asset({ kind: 'Dataset', name: 'orders', title: 'Orders' });

const scrapped = asset({
  name: 'scrapped',
  title: 'Scrapped',
  lifecycle: 'retired',
});

const comparison = {
  subjects: [
    { entityRef: triage.entityRef, kind: 'Model', title: 'Triage' },
    {
      entityRef: old.entityRef,
      kind: 'Model',
      title: 'Old',
      retirement: old.retirement,
    },
  ],
  items: [
    {
      id: 'owner',
      group: 'Ownership',
      label: 'Owner',
      cells: ['group:default/support-ml', 'group:default/support-ml'],
      differs: false,
    },
    {
      id: 'license',
      group: 'What it is',
      label: 'License',
      cells: ['apache-2.0', null],
      differs: true,
    },
    {
      id: 'task',
      group: 'What it is',
      label: 'Task',
      cells: ['text-classification', 'text-classification'],
      differs: false,
    },
  ],
  asOf: '2026-11-21T12:00:00.000Z',
  source: 'catalog',
};

const serve = () =>
  server.use(
    answer(
      '/inventory',
      assetsPage([triage, router, companion, old, scrapped, orders]),
    ),
    answer('/inventory/facets', facetCounts()),
    answer('/inventory/compare', comparison),
    provenance(triage, [
      { metric: 'F1', value: '0.91', dataset: 'tickets', verified: false },
    ]),
    provenance(old, []),
  );

const pathOf = ({ entityRef }: InventoryRow) =>
  `/imports/entities/${encodeURIComponent(entityRef)}`;

function provenance(of: InventoryRow, results: object[]) {
  return answer(pathOf(of), { imported: true, results, findings: [] });
}

const renderPage = (search = '') =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/inventory${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: [] })],
  });

const shared =
  '?lifecycle=production&view=compare&compare=model:default/triage&compare=model:default/old';

const selectBox = (name: string) =>
  screen.findByRole('checkbox', { name: `Select ${name} to compare` });

describe('selecting assets to compare', () => {
  it('leads from two selected assets to their comparison', async () => {
    serve();
    renderPage('?q=t');
    await userEvent.click(await selectBox('Triage'));
    expect(
      await screen.findByText(
        '1 selected: select at least one more to compare',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Compare' })).toBeDisabled();

    await userEvent.click(await selectBox('Companion'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Compare' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Compare 2 AI assets' }),
    ).toBeInTheDocument();
    expect(asked('/inventory/compare').at(-1)?.getAll('entityRef')).toEqual([
      'model:default/triage',
      'aitool:default/companion',
    ]);
  });

  it('says in words why a row cannot be selected', async () => {
    serve();
    renderPage('?compare=model:default/triage');
    const retired = await screen.findByRole('checkbox', {
      name: 'Old cannot be selected: it is past its retirement date (3 Mar 2026)',
    });
    expect(retired).toBeDisabled();
    expect(screen.getByRole('row', { name: /^.*Old/ })).toHaveTextContent(
      'Retired',
    );
    expect(
      screen.getByRole('checkbox', {
        name: 'Scrapped cannot be selected: its lifecycle is retired',
      }),
    ).toBeDisabled();
    expect(
      screen.getByRole('checkbox', {
        name: 'Orders cannot be selected: datasets are compared among themselves',
      }),
    ).toBeDisabled();
  });

  it('stops at four', async () => {
    serve();
    renderPage(
      '?compare=model:default/a&compare=model:default/b&compare=model:default/c&compare=model:default/triage',
    );
    expect(
      await screen.findByRole('checkbox', {
        name: /^Router cannot be selected/,
      }),
    ).toBeDisabled();
    expect(await selectBox('Triage')).toBeChecked();
  });

  it('works with the keyboard alone', async () => {
    serve();
    renderPage();
    await selectBox('Triage');
    const table = screen.getByRole('grid', { name: 'AI assets' });
    while (!table.contains(document.activeElement)) await userEvent.tab();
    while (document.activeElement?.getAttribute('role') !== 'row') {
      await userEvent.keyboard('{ArrowDown}');
    }
    await userEvent.keyboard('{ArrowRight} ');
    expect(await selectBox('Triage')).toBeChecked();
    await userEvent.keyboard('{ArrowDown} ');
    expect(await selectBox('Router')).toBeChecked();
    const compare = screen.getByRole('button', { name: 'Compare' });
    while (document.activeElement !== compare) {
      await userEvent.tab({ shift: true });
    }
    await userEvent.keyboard('{Enter}');
    const region = await screen.findByRole('region', { name: /Comparison of/ });
    while (document.activeElement !== region) await userEvent.tab();
    expect(region).toHaveFocus();
  }, 20_000);
});

describe('the comparison', () => {
  it('marks what differs in words and reads an absent value out', async () => {
    serve();
    renderPage(shared);
    const license = await screen.findByRole('row', { name: /^License / });
    expect(license).toHaveTextContent('differs');
    expect(within(license).getAllByRole('cell')[1]).toHaveTextContent(
      'Not recorded',
    );
    expect(screen.getByRole('row', { name: /Task/ })).not.toHaveTextContent(
      'differs',
    );
    expect(screen.getByText('2 of 4 properties differ')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /Old/ })).toHaveTextContent(
      'Not for new use: it is past its retirement date (3 Mar 2026)',
    );
  });

  it('shows only differences on demand', async () => {
    serve();
    renderPage(shared);
    await userEvent.click(
      await screen.findByRole('switch', { name: 'Only differences' }),
    );
    await waitFor(() =>
      expect(screen.queryByRole('row', { name: /Task/ })).toBeNull(),
    );
    expect(screen.getByRole('row', { name: /^License / })).toBeInTheDocument();
    // Who owns what stays in the head, whichever rows are shown.
    expect(
      screen.getByRole('columnheader', { name: /Triage/ }),
    ).toHaveTextContent('support-ml');
  });

  it('goes back to the list with its filters and selection', async () => {
    serve();
    renderPage(shared);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Back to the inventory' }),
    );
    expect(await selectBox('Triage')).toBeChecked();
    expect(asked('/inventory').at(-1)?.get('lifecycle')).toBe('production');
  });

  it('asks for two assets when too few are left', async () => {
    serve();
    renderPage(shared);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove Old from the comparison',
      }),
    );
    expect(
      await screen.findByText('Select two to four assets to compare'),
    ).toBeInTheDocument();
  });

  it('says why it failed', async () => {
    serve();
    server.use(refuse('/inventory/compare', 404, 'model:default/old is gone'));
    renderPage(shared);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'model:default/old is gone',
    );
  });

  it('has the measured results, with the data they were measured on', async () => {
    serve();
    renderPage(shared);
    const row = await screen.findByRole('row', { name: /^F1 on tickets/ });
    const [one, other] = within(row).getAllByRole('cell');
    expect(one).toHaveTextContent('0.91');
    expect(other).toHaveTextContent('Not recorded');
  });

  it('says which results could not be loaded, whatever is shown', async () => {
    serve();
    server.use(refuse(pathOf(old), 500, 'results are away'));
    renderPage(`${shared}&differences=1`);
    const row = await screen.findByRole('row', { name: /^Measured results/ });
    expect(row).toHaveTextContent(/could not be loaded: .*results are away/);
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Some measured results could not be loaded',
    );
    serve();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('exports exactly the rows that are shown', async () => {
    const files: Blob[] = [];
    URL.createObjectURL = jest.fn(file => {
      if (file instanceof Blob) files.push(file);
      return 'blob:rows';
    });
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    serve();
    renderPage(shared);
    expect(
      await screen.findByRole('button', { name: 'Export 4 rows as CSV' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('switch', { name: 'Only differences' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export 2 rows as CSV' }),
    );
    expect(await files[0].text()).toBe(
      [
        'Group,Property,model:default/triage,model:default/old,Differs',
        'What it is,License,apache-2.0,not recorded,differs',
        'Quality,F1 on tickets,0.91,not recorded,differs',
        '',
      ].join('\r\n'),
    );
  });
});
