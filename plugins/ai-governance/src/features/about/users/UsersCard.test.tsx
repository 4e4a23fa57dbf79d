import { UserRow } from '@aigov/backstage-plugin-ai-governance-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answer,
  refuse,
  startServer,
} from '../../../__testUtils__/governanceServer';
import { modelExample } from '../__testUtils__/modelExample';
import { findCard, quiet, renderEntity } from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

const user = (row: Partial<UserRow> & { entityRef: string }): UserRow => ({
  kind: 'Component',
  title: row.entityRef.split('/')[1],
  state: 'found',
  relation: 'depends on',
  ...row,
});

const serve = (items: UserRow[], more: object = {}) =>
  server.use(
    answer('/usage/:entityRef/users', {
      items,
      asOf: '2026-11-21T12:00:00.000Z',
      source: 'catalog',
      complete: true,
      ...more,
    }),
  );

describe('UsersCard', () => {
  it('lists who uses it, how, and whether it is pinned', async () => {
    serve([
      user({
        entityRef: 'component:default/ticket-router',
        lifecycle: 'production',
        pinnedVersion: '12',
      }),
      user({ entityRef: 'component:default/agent-desk' }),
    ]);
    renderEntity(modelExample);
    const card = await findCard('Who uses it');

    expect(
      await card.findByText(
        '2 entities use it directly, 1 of them without a pinned version',
      ),
    ).toBeInTheDocument();
    const router = card.getByRole('row', { name: /ticket-router/ });
    expect(router).toHaveTextContent('depends on');
    expect(router).toHaveTextContent('Pinned to 12');
    expect(card.getByRole('row', { name: /agent-desk/ })).toHaveTextContent(
      'Not pinned',
    );
    expect(card.getByText(/As of/)).toHaveTextContent('from the catalog');
    expect(
      card.getByRole('button', { name: 'Export 2 rows as CSV' }),
    ).toBeEnabled();
  });

  it('opens the rows that it does not show at first', async () => {
    serve(
      Array.from({ length: 11 }, (_, index) =>
        user({ entityRef: `component:default/service-${index}` }),
      ),
    );
    renderEntity(modelExample);
    const card = await findCard('Who uses it');
    await userEvent.click(await card.findByRole('button', { name: '3 more' }));
    expect(card.getByRole('row', { name: /service-10/ })).toBeInTheDocument();
  });

  it('says when the list is not complete', async () => {
    serve([user({ entityRef: 'component:default/a' })], {
      complete: false,
      reason: 'more than 5,000 entities',
    });
    renderEntity(modelExample);
    expect(
      await screen.findByText('Not complete: more than 5,000 entities'),
    ).toBeInTheDocument();
  });

  it('teaches how a service declares its use', async () => {
    renderEntity(modelExample);
    const card = await findCard('Who uses it');
    expect(
      await card.findByText('Nothing is declared to use it'),
    ).toBeInTheDocument();
    expect(
      card.getByText(/ai-governance\/uses: model:default\/support-intent/),
    ).toBeInTheDocument();
  });

  it('offers a retry after a failure, and leaves the other cards alone', async () => {
    server.use(refuse('/usage/:entityRef/users', 500, 'down'));
    renderEntity(modelExample);
    const card = await findCard('Who uses it');
    const retry = await card.findByRole('button', { name: 'Retry' });
    expect(await findCard('May I use it?')).toBeDefined();

    serve([user({ entityRef: 'component:default/ticket-router' })]);
    await userEvent.click(retry);
    expect(
      await card.findByRole('row', { name: /ticket-router/ }),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    server.use(refuse('/usage/:entityRef/users', 403, 'no'));
    renderEntity(modelExample);
    const card = await findCard('Who uses it');
    expect(
      await card.findByText(/ai-governance.usage.read/),
    ).toBeInTheDocument();
  });
});
