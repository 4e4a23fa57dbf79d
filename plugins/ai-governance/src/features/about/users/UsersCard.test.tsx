import { UserRow } from '@aigov/backstage-plugin-ai-governance-common';
import { screen, within } from '@testing-library/react';
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
    const rows = within(
      card.getByRole('list', { name: 'Who uses it' }),
    ).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'ticket-routerdepends on · production · pinned to 12',
      'agent-deskdepends on · lifecycle not recorded · not pinned',
    ]);
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
    await userEvent.click(await card.findByRole('button', { name: '6 more' }));
    expect(card.getByText('service-10')).toBeInTheDocument();
  });

  it('says when the list is not complete', async () => {
    serve([user({ entityRef: 'component:default/a' })], {
      complete: false,
      reason: 'Looked at 500 entities; more may follow',
      restricted: true,
    });
    renderEntity(modelExample);
    expect(
      await screen.findByText('Looked at 500 entities; more may follow'),
    ).toBeInTheDocument();
    expect(screen.getByText(/A policy hides a part/)).toBeInTheDocument();
  });

  it('teaches how a service declares its use', async () => {
    renderEntity(modelExample);
    const card = await findCard('Who uses it');
    expect(
      await card.findByText('Nothing is declared to use it'),
    ).toBeInTheDocument();
    await userEvent.click(
      card.getByRole('button', { name: 'How to declare it' }),
    );
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
    expect(await card.findByText('ticket-router')).toBeInTheDocument();
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
