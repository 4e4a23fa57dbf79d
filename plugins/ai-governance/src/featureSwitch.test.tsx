import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import plugin from './alpha';
import { startServer, switchedOff } from './__testUtils__/governanceServer';

const { server, asked } = startServer();

const OUTAGE = 'nobody answers here';

/** Every part of the page asks, and is told the same. */
beforeEach(() =>
  server.use(
    http.all('*/api/ai-governance/*', () =>
      HttpResponse.json(
        { error: { name: 'Error', message: OUTAGE } },
        { status: 500 },
      ),
    ),
  ),
);

const model: Entity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'triage', namespace: 'default' },
  spec: { type: 'fine-tuned', lifecycle: 'production', owner: 'ml' },
};

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'router', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'support' },
};

const renderEntity = (entity: Entity, config: ReturnType<typeof switchedOff>) =>
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    apis: [catalogApiMock({ entities: [entity] })],
    config,
  });

const renderPages = (
  config: ReturnType<typeof switchedOff>,
  path = '/ai-governance',
) =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    apis: [catalogApiMock({ entities: [] })],
    config,
  });

const tabNames = () =>
  screen.queryAllByRole('tab').map(({ textContent }) => textContent);

const slow = { timeout: 15_000 };

describe('a feature that is switched off', () => {
  it.each([
    ['usage', 'Who uses it', '/usage/model%3Adefault%2Ftriage/users'],
    ['activity', 'Changes', '/activity'],
    ['facts', 'Known facts', '/facts/model%3Adefault%2Ftriage'],
  ])(
    'leaves no screen of %s on an asset',
    async (feature, heading, path) => {
      // The test page shows one tab: that of ownership would be the first.
      const on = renderEntity(model, switchedOff('ownership'));
      expect(
        await screen.findByRole('heading', { name: heading }, slow),
      ).toBeInTheDocument();
      await waitFor(() => expect(asked(path)).not.toEqual([]), slow);
      on.unmount();
      const before = asked(path).length;

      renderEntity(model, switchedOff('ownership', feature));
      expect(
        await screen.findByRole('heading', { name: 'Findings' }, slow),
      ).toBeInTheDocument();
      expect(screen.queryByRole('heading', { name: heading })).toBeNull();
      expect(asked(path)).toHaveLength(before);
    },
    40_000,
  );

  it('leaves no screen of ownership on an asset', async () => {
    renderEntity(model, switchedOff('ownership', 'activity', 'usage'));
    expect(
      await screen.findByRole('heading', { name: 'Findings' }, slow),
    ).toBeInTheDocument();
    expect(asked('/ownership/matrix/model%3Adefault%2Ftriage')).toEqual([]);
    expect(asked('/ownership/support/model%3Adefault%2Ftriage')).toEqual([]);
  }, 40_000);

  it('leaves no AI tab and card on other entities', async () => {
    renderEntity(component, switchedOff('usage'));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.queryByRole('heading', { name: 'AI' })).toBeNull();
    expect(asked('/usage/component%3Adefault%2Frouter')).toEqual([]);
  });

  it('leaves no page', async () => {
    renderPages(switchedOff('inventory', 'ownership'));
    expect(
      await screen.findByRole('tab', { name: 'Administration' }, slow),
    ).toBeInTheDocument();
    expect(tabNames()).not.toContain('Inventory');
    expect(tabNames()).not.toContain('Ownership');
    expect(asked('/inventory')).toEqual([]);
  }, 20_000);

  it.each([
    ['imports', 'Imports'],
    ['activity', 'Activity'],
    ['ownership', 'Ownership rules'],
    ['governance', 'Who governs'],
  ])(
    'leaves no section of %s in administration',
    async (feature, tab) => {
      renderPages(switchedOff(feature), '/ai-governance/administration');
      await waitFor(() => expect(tabNames().length).toBeGreaterThan(4), slow);
      expect(tabNames()).not.toContain(tab);
    },
    20_000,
  );

  it('says so when nothing of administration is left', async () => {
    renderPages(
      switchedOff('imports', 'activity', 'ownership', 'governance'),
      '/ai-governance/administration',
    );
    expect(
      await screen.findByText(
        'Everything that is administered here is switched off',
        undefined,
        slow,
      ),
    ).toBeInTheDocument();
  }, 20_000);
});
