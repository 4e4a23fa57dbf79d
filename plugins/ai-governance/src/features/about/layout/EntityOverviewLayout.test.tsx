import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import plugin from '../../../alpha';
import {
  startServer,
  switchedOff,
} from '../../../__testUtils__/governanceServer';
import { aiToolExample } from '../__testUtils__/aiToolExample';
import { datasetExample } from '../__testUtils__/datasetExample';
import { modelExample } from '../__testUtils__/modelExample';
import { quiet } from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

/** The overview as the catalog itself draws it, the stock plugin first. */
const renderOverview = (entity: Entity) =>
  renderTestApp({
    features: [catalogPlugin, plugin],
    config: switchedOff('activity', 'ownership'),
    initialRouteEntries: [
      `/catalog/default/${entity.kind.toLocaleLowerCase('en')}/${
        entity.metadata.name
      }`,
    ],
    apis: [catalogApiMock({ entities: [entity] })],
  });

const cardTitles = async (last: string) => {
  await screen.findByRole('heading', { name: last }, { timeout: 10_000 });
  await screen.findByRole('heading', { name: /^Findings \(/ });
  await screen.findByRole('heading', { name: 'About' }, { timeout: 10_000 });
  return screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent?.replace(/ \(\d+\)$/, ''));
};

describe('the overview of our kinds', () => {
  it('puts the answers about a model before every other card', async () => {
    renderOverview(modelExample);
    const titles = await cardTitles('Details');
    expect(titles.slice(0, 5)).toEqual([
      'May I use it?',
      'Who uses it',
      'Findings',
      'What it is',
      'Details',
    ]);
    expect(titles.indexOf('About')).toBeGreaterThan(titles.indexOf('Details'));
  });

  it('puts the answers about a dataset before every other card', async () => {
    renderOverview(datasetExample);
    const titles = await cardTitles('Details');
    expect(titles.slice(0, 4)).toEqual([
      'What is in it',
      'What may it be used for?',
      'Who uses it',
      'Findings',
    ]);
  });

  it('puts the two answers about a tool before every other card', async () => {
    renderOverview(aiToolExample);
    const titles = await cardTitles('Details');
    expect(titles.slice(0, 5)).toEqual([
      'May I paste it here?',
      'Whom do I ask?',
      'Who uses it',
      'Findings',
      'Version, seats and contract',
    ]);
  });

  it('leaves every line of a processing error readable', async () => {
    const message =
      'InputError: 2 problems: (1) spec.slos[0].window "28 days" is no duration: write P28D; (2) spec.data.classification "secret" is not one of public, internal, confidential, restricted: write restricted';
    renderOverview({
      ...modelExample,
      status: {
        items: [
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message,
            error: { name: 'InputError', message },
          },
        ],
      },
    } as Entity);
    expect(
      await screen.findAllByText(
        /spec\.slos\[0\]\.window "28 days"/,
        undefined,
        {
          timeout: 10_000,
        },
      ),
    ).not.toHaveLength(0);
  });
});
