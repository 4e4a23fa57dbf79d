import { entityRouteRef, catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  importsApiFactory,
  inventoryApiFactory,
  queryCacheApiFactory,
} from './apis';
import { AiGovernancePage, rootRouteRef } from './index';
import {
  answer,
  asset,
  assetsPage,
  facetCounts,
  startServer,
} from './__testUtils__/governanceServer';

const { server } = startServer();

const fetchApi = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) =>
    fetch(
      String(input).replace('plugin://', 'http://localhost:7007/api/'),
      init,
    ),
};

const renderClassicApp = () =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [fetchApiRef, fetchApi],
        [inventoryApiFactory.api, inventoryApiFactory.factory({ fetchApi })],
        [importsApiFactory.api, importsApiFactory.factory({ fetchApi })],
        [queryCacheApiFactory.api, queryCacheApiFactory.factory({})],
      ]}
    >
      <Routes>
        <Route path="/ai-governance/*" element={<AiGovernancePage />} />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: ['/ai-governance'],
      mountedRoutes: {
        '/ai-governance': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );

describe('the pages in a classic app', () => {
  it('are tabs, the inventory first', async () => {
    server.use(
      answer('/inventory', assetsPage([asset({ name: 'triage' })])),
      answer('/inventory/facets', facetCounts()),
      answer('/imports', {
        items: [],
        mayRun: false,
        asOf: '2026-11-21T12:00:00.000Z',
      }),
    );
    await renderClassicApp();
    expect(
      await screen.findByRole('row', { name: /triage/ }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: 'Administration' }));
    expect(
      await screen.findByText('No import source is set up', undefined, {
        // A cold cache loads the page on demand.
        timeout: 15_000,
      }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Imports' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  }, 30_000);
});
