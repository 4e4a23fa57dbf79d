import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import plugin from '../../alpha';
import {
  answer,
  refuse,
  startServer,
} from '../../__testUtils__/governanceServer';

const { server, asked } = startServer();

const counts = {
  created: 12,
  updated: 3,
  unchanged: 1310,
  removed: 0,
  quarantined: 2,
  unmapped: 1,
};

const run = {
  state: 'succeeded',
  startedAt: '2026-03-03T12:00:00.000Z',
  finishedAt: '2026-03-03T12:00:04.000Z',
  counts,
};

const source = {
  id: 'cards',
  format: 'huggingface',
  formatTitle: 'Hugging Face cards',
  title: 'Model cards',
  target: './model-cards',
  lastRun: run,
  lastSuccess: '2026-03-03T12:00:04.000Z',
  owners: [
    {
      namespace: 'acme-support',
      ownerRef: 'group:default/support-ml',
      found: true,
      entities: 20,
      waiting: 0,
    },
    {
      namespace: 'acme-gone',
      ownerRef: 'group:default/gone',
      found: false,
      entities: 2,
      waiting: 0,
    },
    { namespace: 'acme-new', found: false, entities: 0, waiting: 2 },
  ],
};

const sources = (more: object = {}, mayRun = true) => ({
  items: [{ ...source, ...more }],
  mayRun,
  asOf: '2026-11-21T12:00:00.000Z',
});

const items = {
  items: [
    {
      file: 'acme/broken/README.md',
      outcome: 'quarantined',
      line: 7,
      reason: 'the front matter is not YAML',
      findings: [
        { field: 'license', message: 'is not an SPDX id', value: 'mine' },
      ],
    },
  ],
  total: 2,
  offset: 0,
  asOf: '2026-11-21T12:00:00.000Z',
  restricted: true,
};

const renderPage = (search = '') =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/administration${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: [] })],
  });

describe('imports', () => {
  it('says how the last run of each source went', async () => {
    server.use(answer('/imports', sources()));
    renderPage();
    const card = await screen.findByRole('region', { name: 'Model cards' });
    expect(card).toHaveTextContent('Succeeded');
    expect(card).toHaveTextContent('Hugging Face cards');
    expect(card).toHaveTextContent('started 3 Mar 2026 · took 4 s');
    expect(
      screen.getByRole('button', {
        name: '1,310 unchanged: show the files of Model cards',
      }),
    ).toBeInTheDocument();
  });

  it('opens the files that a number counts, and exports them', async () => {
    URL.createObjectURL = jest.fn(() => 'blob:rows');
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    server.use(
      answer('/imports', sources()),
      answer('/imports/cards/items', items),
    );
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: /^2 quarantined/ }),
    );
    const row = await screen.findByRole('row', { name: /broken/ });
    expect(row).toHaveTextContent('acme/broken/README.md, line 7');
    expect(row).toHaveTextContent('the front matter is not YAML');
    expect(row).toHaveTextContent('license: is not an SPDX id (mine)');
    expect(asked('/imports/cards/items').at(-1)?.get('outcome')).toBe(
      'quarantined',
    );
    expect(
      screen.getByText('1–1 of 2 · within what you can see'),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Export 2 rows as CSV' }),
    );
    await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
    expect(asked('/imports/cards/items').at(-1)?.toString()).toBe(
      'outcome=quarantined&format=csv',
    );
  });

  it('opens the files of a shared address', async () => {
    server.use(
      answer('/imports', sources()),
      answer('/imports/cards/items', items),
    );
    renderPage('?source=cards&outcome=quarantined');
    expect(
      await screen.findByRole('row', { name: /broken/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /^2 quarantined/ }),
    ).toHaveAttribute('aria-pressed', 'true');
  });

  it('lists first the organizations that wait for a group', async () => {
    server.use(answer('/imports', sources()));
    renderPage();
    const table = await screen.findByRole('table', { name: /^Owners/ });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^acme-new.*Not mapped02 cards wait$/),
      expect.stringMatching(/^acme-gone.*not in the catalog.*20$/),
      expect.stringMatching(/^acme-support.*Mapped200$/),
    ]);
    expect(screen.getByText(/"acme-new": group:default/)).toHaveTextContent(
      'target: ./model-cards',
    );
  });

  it('opens the cards that wait for a group', async () => {
    server.use(
      answer('/imports', sources()),
      answer('/imports/cards/items', items),
    );
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', {
        name: '2 cards wait: show the files of acme-new',
      }),
    );
    expect(
      await screen.findByText('Model cards: unmapped files of acme-new'),
    ).toBeInTheDocument();
    expect(asked('/imports/cards/items').at(-1)?.toString()).toBe(
      'outcome=unmapped&namespace=acme-new&limit=50',
    );
  });

  it('counts what did not happen without a button', async () => {
    server.use(answer('/imports', sources()));
    renderPage();
    expect(await screen.findByText('0 removed')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /removed/ })).toBeNull();
  });

  it('runs a source now, and follows the run to its end', async () => {
    let state = 'succeeded';
    server.use(
      answer('/imports', () =>
        sources({
          lastRun:
            state === 'running'
              ? { ...run, state, finishedAt: undefined }
              : { ...run, state },
        }),
      ),
      http.post('*/api/ai-governance/imports/cards/run', () => {
        state = 'running';
        return HttpResponse.json({ started: true });
      }),
    );
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run Model cards now' }),
    );
    expect(await screen.findByText('Running')).toBeInTheDocument();
    state = 'failed';
    expect(
      await screen.findByText('The last run failed', undefined, {
        timeout: 6_000,
      }),
    ).toBeInTheDocument();
  }, 15_000);

  it('says why a run could not start', async () => {
    server.use(
      answer('/imports', sources()),
      http.post('*/api/ai-governance/imports/cards/run', () =>
        HttpResponse.json(
          { error: { name: 'ConflictError', message: 'it is running' } },
          { status: 409 },
        ),
      ),
    );
    renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run Model cards now' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('it is running');
  });

  it('says who may run to those who may not', async () => {
    server.use(answer('/imports', sources({}, false)));
    renderPage();
    expect(
      await screen.findByText(/Only the governance team can start a run/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Run/ })).toBeNull();
  });

  it('tells an interrupted run and one that never was apart', async () => {
    server.use(
      answer('/imports', {
        ...sources({ lastRun: { ...run, state: 'interrupted' } }),
        items: [
          { ...source, lastRun: { ...run, state: 'interrupted' } },
          {
            ...source,
            id: 'other',
            title: 'Other',
            lastRun: undefined,
            lastSuccess: undefined,
          },
        ],
      }),
    );
    renderPage();
    expect(
      await screen.findByText('The last run was interrupted'),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Other' })).toHaveTextContent(
      'Never ran',
    );
  });

  it('teaches how to set up a source', async () => {
    server.use(answer('/imports', { ...sources(), items: [] }));
    renderPage();
    expect(
      await screen.findByText('No import source is set up'),
    ).toBeInTheDocument();
    expect(screen.getByText(/huggingface:/)).toBeInTheDocument();
  });

  it('names the part that failed and retries', async () => {
    server.use(refuse('/imports', 500, 'away'));
    renderPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not load the imports',
    );
    server.use(answer('/imports', sources()));
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(
      await screen.findByRole('region', { name: 'Model cards' }),
    ).toBeInTheDocument();
  });

  it('names the permission to those who lack it', async () => {
    server.use(refuse('/imports', 403, 'no'));
    renderPage();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'ai-governance.imports.read',
    );
  });
});
