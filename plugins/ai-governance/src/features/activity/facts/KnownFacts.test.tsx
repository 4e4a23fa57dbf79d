import { Fact } from '@aigov/backstage-plugin-ai-governance-common';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FactGroups } from './FactGroups';
import { FactValue } from './FactValue';

const fact = (id: string, value: Fact['value'], title = id): Fact => ({
  entityRef: 'model:default/triage',
  id,
  title,
  value,
  source: id.split('.')[0],
  observedAt: '2026-03-03T12:00:00.000Z',
  expired: false,
});

const mountedRoutes = { '/catalog/:namespace/:kind/:name': entityRouteRef };

const showGroups = (facts: Fact[]) =>
  renderInTestApp(
    <QueryClientProvider client={new QueryClient()}>
      <FactGroups entityRef="model:default/triage" facts={facts} />
    </QueryClientProvider>,
    { mountedRoutes },
  );

const many = [
  ...Array.from({ length: 11 }, (_, n) => fact(`catalog.n-${n}`, n)),
  fact('catalog.criticality', 'mission-critical', 'Criticality'),
  fact('ownership.raci-complete', true, 'Complete'),
];

describe('the facts of each feature', () => {
  it('are folded where they are many, those of the entity file last', async () => {
    await showGroups(many);
    const groups = await screen.findAllByRole('button', { name: /facts?$/ });
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      'Ownership1 fact',
      'Catalog12 facts',
    ]);
    expect(screen.queryByRole('table')).toBeNull();
    await userEvent.click(groups[0]);
    expect(
      within(screen.getByRole('table', { name: 'Ownership' })).getByRole(
        'row',
        { name: /Complete/ },
      ),
    ).toHaveTextContent('Yes');
  });

  it('are found by a part of their name', async () => {
    await showGroups(many);
    const find = await screen.findByRole('searchbox', { name: 'Find a fact' });
    await userEvent.type(find, 'critic');
    expect(await screen.findAllByRole('table')).toHaveLength(1);
    expect(screen.getByRole('row', { name: /Criticality/ })).toHaveTextContent(
      'Mission critical',
    );
    await userEvent.type(find, 'zzz');
    expect(screen.getByRole('status')).toHaveTextContent(
      'No fact is called “criticzzz”',
    );
  });

  it('are open at once where they are few', async () => {
    await showGroups(many.slice(-2));
    expect(await screen.findAllByRole('table')).toHaveLength(2);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});

describe('the value of a fact', () => {
  it.each<[string, Fact['value'], string]>([
    ['catalog.adoption-stage', 'scale-out', 'Scale out'],
    ['catalog.license', 'Apache-2.0', 'Apache-2.0'],
    ['catalog.regulations', ['gdpr', 'iso-27001'], 'GDPR, iso-27001'],
    ['catalog.rpo-minutes', 1440, '1,440 (1 d)'],
    ['catalog.rto-minutes', 30, '30'],
    ['catalog.broken-references', [], 'Nothing'],
    ['catalog.contract-end', '2031-05-30', '30 May 2031'],
    ['catalog.owner', 'group:default/ml', 'ml'],
    ['catalog.finops-tags', { cost_center: 'CC-1' }, 'Cost center: CC-1'],
    [
      'ownership.holders',
      [{ party: 'user:default/ana', role: 'model-owner', letters: ['R', 'A'] }],
      'Model owner: ana (R, A)',
    ],
  ])('%s is in words', async (id, value, words) => {
    await renderInTestApp(
      <div data-testid="value">
        <FactValue fact={{ id, value }} />
      </div>,
      { mountedRoutes },
    );
    expect(await screen.findByTestId('value')).toHaveTextContent(words);
  });
});
