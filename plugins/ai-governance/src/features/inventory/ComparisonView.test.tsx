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
    answer('/inventory', assetsPage([triage, router, companion, old, orders])),
    answer('/inventory/facets', facetCounts()),
    answer('/inventory/compare', comparison),
  );

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
      name: 'Old cannot be selected: Past its retirement date (3 Mar 2026): not for new use',
    });
    expect(retired).toBeDisabled();
    expect(screen.getByRole('row', { name: /^.*Old/ })).toHaveTextContent(
      'Past its retirement date',
    );
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
    expect(screen.getByText('1 of 3 properties differs')).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /Old/ })).toHaveTextContent(
      'Past its retirement date (3 Mar 2026)',
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

  it('exports the comparison', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:rows');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    serve();
    renderPage(shared);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export 3 rows as CSV' }),
    );
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(asked('/inventory/compare').at(-1)?.get('format')).toBe('csv');
  });
});
