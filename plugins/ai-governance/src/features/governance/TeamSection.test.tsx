import { GovernanceView } from '@aigov/backstage-plugin-ai-governance-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import plugin from '../../alpha';
import {
  answer,
  refuse,
  startServer,
} from '../../__testUtils__/governanceServer';

const { server } = startServer();
const slow = { timeout: 15_000 };

const office = {
  ref: 'group:default/ai-office',
  kind: 'group' as const,
  title: 'AI office',
  description: 'Keeps the rules.',
  state: 'found' as const,
  members: [
    { ref: 'user:default/grace', title: 'Grace', state: 'found' as const },
    { ref: 'user:default/left', state: 'missing' as const },
  ],
};

const view = (more: Partial<GovernanceView> = {}): GovernanceView => ({
  teams: [office],
  authorization: 'roles',
  you: { governs: false, refusal: 'Ask the AI office.' },
  asOf: '2026-11-21T12:00:00.000Z',
  source: 'configuration and catalog',
  ...more,
});

const renderTeam = () =>
  renderTestApp({
    features: [plugin],
    initialRouteEntries: ['/ai-governance/administration/team'],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: [] })],
  });

describe('who governs', () => {
  it('is on one page: the team, its members and its remit', async () => {
    server.use(answer('/governance/team', view()));
    renderTeam();
    const card = within(
      await screen.findByRole('region', { name: 'AI office' }, slow),
    );
    expect(card.getByText('2 members')).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Grace' })).toBeInTheDocument();
    expect(card.getByText(/not in the catalog, or hidden/)).toBeInTheDocument();
    expect(
      screen.getByText('You are not a member. Ask the AI office.'),
    ).toBeInTheDocument();
    expect(
      within(
        screen.getByRole('table', { name: 'What governance does' }),
      ).getByRole('row', { name: /Publish new roles, activities or limits/ }),
    ).toHaveTextContent('ai-governance.ownership.configure');
    expect(
      within(screen.getByRole('table', { name: 'What owners do' })).getByRole(
        'row',
        { name: /Save the support path of an asset/ },
      ),
    ).toHaveTextContent('Who is accountable or responsible for it');
  }, 30_000);

  it('tells a member so', async () => {
    server.use(answer('/governance/team', view({ you: { governs: true } })));
    renderTeam();
    expect(
      await screen.findByText(/^You are a member/, undefined, slow),
    ).toBeInTheDocument();
  }, 30_000);

  it('teaches how to name the team', async () => {
    server.use(answer('/governance/team', view({ teams: [] })));
    renderTeam();
    expect(
      await screen.findByText('Nobody governs yet', undefined, slow),
    ).toBeInTheDocument();
    expect(screen.getByText(/governanceTeam: group/)).toBeInTheDocument();
  }, 30_000);

  it('says what is wrong with a team that cannot govern', async () => {
    server.use(
      answer(
        '/governance/team',
        view({
          teams: [
            { ...office, members: [] },
            {
              ref: 'group:default/lost',
              kind: 'group',
              state: 'missing',
              members: [],
            },
          ],
        }),
      ),
    );
    renderTeam();
    expect(
      await screen.findByText(
        /^Nobody is a member, so nobody/,
        undefined,
        slow,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^This group is not in the catalog/),
    ).toBeInTheDocument();
  }, 30_000);

  it('says that the policy decides where it does', async () => {
    server.use(
      answer(
        '/governance/team',
        view({ authorization: 'policy', you: undefined }),
      ),
    );
    renderTeam();
    expect(
      await screen.findByText(
        /permission policy of this portal/,
        undefined,
        slow,
      ),
    ).toBeInTheDocument();
  }, 30_000);

  it('keeps the remit when the team cannot be loaded', async () => {
    server.use(refuse('/governance/team', 500, 'away'));
    renderTeam();
    expect(await screen.findByRole('alert', undefined, slow)).toHaveTextContent(
      'Could not load who governs',
    );
    expect(
      screen.getByRole('table', { name: 'What governance does' }),
    ).toBeInTheDocument();
  }, 30_000);
});
