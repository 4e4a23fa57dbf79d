import { UsageRow } from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../alpha';
import {
  answer,
  refuse,
  startServer,
  switchedOff,
} from '../../__testUtils__/governanceServer';

const { server, asked } = startServer();

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'ticket-router', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'support' },
};

const row = (more: Partial<UsageRow> & { entityRef: string }): UsageRow => ({
  kind: 'Model',
  title: more.entityRef.split('/')[1],
  state: 'found',
  direct: true,
  via: [],
  ...more,
});

const none = { models: 0, datasets: 0, tools: 0 };

const serve = (items: UsageRow[], more: object = {}) =>
  server.use(
    answer('/usage/:entityRef', {
      items,
      direct: none,
      indirect: none,
      asOf: '2026-11-21T12:00:00.000Z',
      source: 'catalog',
      complete: true,
      ...more,
    }),
  );

/** The card and the tab are both on the test page: `card` is the first. */
const render = (entity: Entity = component) =>
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    // The test page shows the parts of all features at once.
    config: switchedOff('activity', 'ownership'),
    apis: [catalogApiMock({ entities: [entity] })],
  });

async function findParts() {
  const headings = await screen.findAllByRole(
    'heading',
    { name: 'AI' },
    { timeout: 10_000 },
  );
  return headings.map(heading => {
    const part = heading.closest<HTMLElement>('.bui-Card');
    if (!part) throw new Error('A heading stands outside of a card');
    return within(part);
  });
}

const some = [
  row({
    entityRef: 'model:default/triage',
    title: 'Triage',
    lifecycle: 'production',
    pinnedVersion: '12',
    currentVersion: '14',
    riskTier: 'high',
    retirement: {
      date: '2020-03-03',
      state: 'past',
      successor: 'model:default/next',
    },
  }),
  row({ entityRef: 'aitool:default/companion', kind: 'AITool' }),
  row({
    entityRef: 'dataset:default/orders',
    kind: 'Dataset',
    direct: false,
    via: ['component:default/agent-desk', 'api:default/intent-api'],
  }),
  row({ entityRef: 'model:default/gone', state: 'missing' }),
];

const summary = {
  direct: { models: 2, datasets: 0, tools: 1 },
  indirect: { models: 0, datasets: 1, tools: 0 },
  worstRiskTier: 'high',
  nearestRetirement: {
    entityRef: 'model:default/triage',
    title: 'Triage',
    date: '2020-03-03',
  },
};

describe('the AI card', () => {
  it('sums up what is used, how risky it is and what retires', async () => {
    serve(some, summary);
    render();
    const [card] = await findParts();

    expect(
      await card.findByText(
        'Uses 2 models, 1 tool (1 more through its parts and dependencies)',
      ),
    ).toBeInTheDocument();
    expect(
      card.getByText('Worst declared risk tier: high'),
    ).toBeInTheDocument();
    expect(card.getByText(/Past its retirement date:/)).toHaveTextContent(
      'Triage',
    );
    expect(
      card.getByText(/1 of them is not in the catalog, or hidden/),
    ).toBeInTheDocument();

    const rows = within(
      card.getByRole('list', { name: 'the AI that it uses' }),
    ).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Triage pinned to 12');
    expect(rows[0]).toHaveTextContent(/Past its date .*then next/);
    expect(rows[1]).toHaveTextContent('not pinned');
    expect(rows[2]).toHaveTextContent('Through agent-desk › intent-api');
    expect(rows[3]).toHaveTextContent(
      'gone (not in the catalog, or hidden from you)',
    );
  });

  it('names what retires first while its date lies ahead', async () => {
    const entityRef = 'model:default/triage';
    const date = '2199-03-03';
    serve([row({ entityRef, retirement: { date, state: 'later' } })], {
      ...summary,
      nearestRetirement: { entityRef, title: 'Triage', date },
    });
    render();
    const [card] = await findParts();
    expect(await card.findByText(/Nearest retirement:/)).toHaveTextContent(
      'Triage',
    );
  });

  it('says so when only its parts and dependencies use any', async () => {
    serve(some, { direct: none, indirect: summary.direct });
    render();
    const [card] = await findParts();
    expect(
      await card.findByText(
        'Uses none itself, 3 through its parts and dependencies',
      ),
    ).toBeInTheDocument();
  });

  it('opens the rows that it does not show at first', async () => {
    serve(
      Array.from({ length: 7 }, (_, index) =>
        row({ entityRef: `model:default/m${index}` }),
      ),
    );
    render();
    const [card] = await findParts();
    expect(await card.findByText('m0')).toBeInTheDocument();
    expect(card.queryByText('m6')).not.toBeInTheDocument();
    await userEvent.click(card.getByRole('button', { name: 'Show 2 more' }));
    expect(card.getByText('m6')).toBeInTheDocument();
  });

  it('says that no tier and no date are declared, and not that all is well', async () => {
    serve([row({ entityRef: 'model:default/m' })], {
      direct: { ...none, models: 1 },
    });
    render();
    const [card] = await findParts();
    expect(await card.findByText('Uses 1 model')).toBeInTheDocument();
    expect(card.getByText('No risk tier is declared')).toBeInTheDocument();
    expect(
      card.getByText('No retirement date is recorded'),
    ).toBeInTheDocument();
  });

  it('teaches how to declare usage where there is none', async () => {
    serve([]);
    render();
    const [card] = await findParts();
    expect(await card.findByText('No AI is declared here')).toBeInTheDocument();
    expect(
      card.getByText(/A service without AI loses nothing/),
    ).toBeInTheDocument();
    await userEvent.click(
      card.getByRole('button', { name: 'How to declare it' }),
    );
    expect(card.getByText(/ai-governance\/uses: /)).toBeVisible();
    expect(card.getByText(/dependsOn:/)).toBeVisible();
  });

  it('says when the search was cut', async () => {
    serve(some, {
      ...summary,
      complete: false,
      reason: 'Looked 4 steps deep; more may follow',
    });
    render();
    const [card] = await findParts();
    expect(
      await card.findByText('Looked 4 steps deep; more may follow'),
    ).toBeInTheDocument();
  });

  it('asks for nothing before it is on screen', async () => {
    let seen: IntersectionObserverCallback = () => {};
    const observer = { observe: jest.fn(), disconnect: jest.fn() };
    window.IntersectionObserver = jest.fn(callback => {
      seen = callback;
      return observer;
    }) as unknown as typeof IntersectionObserver;
    try {
      serve(some, summary);
      renderTestApp({
        features: [
          plugin.withOverrides({
            extensions: [
              plugin
                .getExtension('entity-content:ai-governance/usage')
                .override({ disabled: true }),
            ],
          }),
        ],
        extensions: [createTestEntityPage({ entity: component })],
        apis: [catalogApiMock({ entities: [component] })],
      });
      const [card] = await findParts();
      expect(asked('/usage/component%3Adefault%2Fticket-router')).toEqual([]);

      seen(
        [{ isIntersecting: true } as IntersectionObserverEntry],
        observer as unknown as IntersectionObserver,
      );
      expect(await card.findByText(/Uses 2 models/)).toBeInTheDocument();
    } finally {
      Reflect.deleteProperty(window, 'IntersectionObserver');
    }
  });

  it.each(['User', 'Location', 'Model'])('is not on a %s', async kind => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: { ...component, kind } })],
      apis: [catalogApiMock({ entities: [] })],
      config: switchedOff('activity', 'ownership'),
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

describe('the AI tab', () => {
  it('shows every row with versions, path and retirement, and exports them', async () => {
    serve(some, summary);
    render();
    const [, tab] = await findParts();

    const triage = await tab.findByRole('row', { name: /Triage/ });
    for (const words of [
      'Model',
      'Directly',
      '12',
      '14',
      'Production',
      'High',
      'Past its date',
    ]) {
      expect(triage).toHaveTextContent(words);
    }
    expect(tab.getByRole('row', { name: /companion/ })).toHaveTextContent(
      'Not pinned',
    );
    expect(tab.getByRole('row', { name: /orders/ })).toHaveTextContent(
      'Through agent-desk › intent-api',
    );
    expect(tab.getByRole('row', { name: /gone/ })).toHaveTextContent(
      'not in the catalog',
    );
    expect(
      tab.getByRole('button', { name: 'Export 4 rows as CSV' }),
    ).toBeEnabled();
    expect(tab.getByText(/As of/)).toHaveTextContent('from the catalog');
  });

  it('offers a retry after a failure', async () => {
    server.use(refuse('/usage/:entityRef', 500, 'down'));
    render();
    const [, tab] = await findParts();
    const retry = await tab.findByRole('button', { name: 'Retry' });
    serve(some, summary);
    await userEvent.click(retry);
    expect(await tab.findByRole('row', { name: /Triage/ })).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    server.use(refuse('/usage/:entityRef', 403, 'no'));
    render();
    const [, tab] = await findParts();
    expect(
      await tab.findByText(/ai-governance.usage.read/),
    ).toBeInTheDocument();
  });

  it('teaches how to declare usage where there is none', async () => {
    serve([]);
    render();
    const [, tab] = await findParts();
    expect(await tab.findByText('No AI is declared here')).toBeInTheDocument();
    expect(tab.getByText(/ai-governance\/uses: /)).toBeInTheDocument();
  });
});
