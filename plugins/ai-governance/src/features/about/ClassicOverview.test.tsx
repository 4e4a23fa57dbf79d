import { Entity } from '@backstage/catalog-model';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { screen } from '@testing-library/react';
import {
  importsApiFactory,
  queryCacheApiFactory,
  usageApiFactory,
} from '../../apis';
import {
  aiGovernancePlugin,
  EntityAiContent,
  EntityAiOverviewContent,
  EntityAiUsageCard,
} from '../../plugin';
import { answer, startServer } from '../../__testUtils__/governanceServer';
import { aiToolExample } from './__testUtils__/aiToolExample';
import { datasetExample } from './__testUtils__/datasetExample';
import { modelExample } from './__testUtils__/modelExample';
import { quiet } from './__testUtils__/renderEntity';

const { server } = startServer();

beforeEach(() =>
  server.use(
    ...quiet,
    answer('/usage/:entityRef', {
      items: [],
      direct: { models: 0, datasets: 0, tools: 0 },
      indirect: { models: 0, datasets: 0, tools: 0 },
      asOf: '2026-11-21T12:00:00.000Z',
      source: 'catalog',
      complete: true,
    }),
  ),
);

/** Resolves addresses of plugins as the fetch API of a classic app does. */
const fetchApi = {
  fetch: (input: RequestInfo | URL, init?: RequestInit) =>
    fetch(
      String(input).replace('plugin://', 'http://localhost:7007/api/'),
      init,
    ),
};

const renderClassic = (entity: Entity, content: JSX.Element) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [catalogApiRef, catalogApiMock({ entities: [entity] })],
        [fetchApiRef, fetchApi],
        [usageApiFactory.api, usageApiFactory.factory({ fetchApi })],
        [importsApiFactory.api, importsApiFactory.factory({ fetchApi })],
        [queryCacheApiFactory.api, queryCacheApiFactory.factory({})],
      ]}
    >
      <EntityProvider entity={entity}>{content}</EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
    },
  );

describe('a classic app', () => {
  it.each([
    ['Model', modelExample, 'May I use it?'],
    ['Dataset', datasetExample, 'What may it be used for?'],
    ['AITool', aiToolExample, 'May I paste it here?'],
  ])('shows the overview of a %s', async (_, entity, title) => {
    await renderClassic(entity, <EntityAiOverviewContent />);
    expect(
      await screen.findByRole('heading', { name: title }, { timeout: 10_000 }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing is declared to use it'),
    ).toBeInTheDocument();
  });

  it('shows the AI card and the AI tab of a component', async () => {
    const component = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'ticket-router', namespace: 'default' },
    };
    await renderClassic(
      component,
      <>
        <EntityAiUsageCard />
        <EntityAiContent />
      </>,
    );
    expect(
      await screen.findAllByText('No AI is declared here', undefined, {
        timeout: 10_000,
      }),
    ).toHaveLength(2);
  });

  it('brings the APIs that the cards ask', () => {
    const ids = [...aiGovernancePlugin.getApis()].map(({ api }) => api.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'plugin.ai-governance.usage',
        'plugin.ai-governance.imports',
        'plugin.ai-governance.query-cache',
      ]),
    );
  });
});
