import {
  useApi,
  createFrontendPlugin,
  PageBlueprint,
  iconsApiRef,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import featureLoader from './index';
import { modules } from './modules';

const kinds = ['model', 'dataset', 'aitool'];

function Probe() {
  const graph = useApi(catalogGraphApiRef);
  const icons = useApi(iconsApiRef);
  return (
    <>
      <p>relations {graph.knownRelations.join(' ')}</p>
      <p>shown {graph.defaultRelations.join(' ')}</p>
      <p>pairs {graph.knownRelationPairs.map(p => p.join('/')).join(' ')}</p>
      <p>icons {icons.listIconKeys().join(' ')}</p>
      <ul aria-label="Kinds">
        {kinds.map(kind => (
          <li key={kind}>
            <EntityDisplayName entityRef={`${kind}:default/x`} />
          </li>
        ))}
      </ul>
    </>
  );
}

const probe = createFrontendPlugin({
  pluginId: 'probe',
  extensions: [
    PageBlueprint.make({
      params: { path: '/', loader: async () => <Probe /> },
    }),
  ],
});

const renderProbe = () =>
  renderTestApp({
    features: [catalogPlugin, catalogGraphPlugin, probe, ...modules],
    apis: [catalogApiMock({ entities: [] })],
  });

describe('the feature loader', () => {
  it('yields one module for each plugin that has to know our kinds', async () => {
    // The app reads a loader the same way; the type keeps it to itself.
    const { loader } = featureLoader as unknown as {
      loader: () => Promise<typeof modules>;
    };
    expect(await loader()).toEqual(modules);
    expect(modules.map(({ pluginId }) => pluginId)).toEqual([
      'catalog',
      'catalog-graph',
      'app',
    ]);
  });

  it('teaches the graph our relations, in both directions', async () => {
    renderProbe();

    const relations = await screen.findByText(/^relations /);
    expect(relations).toHaveTextContent('trainedOn trainingDataOf');
    expect(relations).toHaveTextContent('ownedBy');
    expect(screen.getByText(/^shown /)).toHaveTextContent('trainedOn');
    expect(screen.getByText(/^pairs /)).toHaveTextContent(
      'trainedOn/trainingDataOf',
    );
  });

  it('gives every kind an icon in the app and in entity links', async () => {
    renderProbe();

    const known = await screen.findByText(/^icons /);
    for (const kind of kinds) {
      expect(known).toHaveTextContent(`kind:${kind}`);
    }
    const links = screen.getByRole('list', { name: 'Kinds' });
    for (const item of within(links).getAllByRole('listitem')) {
      expect(item.querySelector('svg')).toBeInTheDocument();
    }
  });
});
