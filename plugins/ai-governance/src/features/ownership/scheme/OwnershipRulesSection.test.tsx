import type { SchemeView } from '@aigov/backstage-plugin-ai-governance-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import plugin from '../../../alpha';
import {
  answer,
  answerWrite,
  conflict,
  refuse,
  startServer,
} from '../../../__testUtils__/governanceServer';
import {
  parties,
  scheme as withRevision,
} from '../matrix/__testUtils__/matrixView';

const { server, asked } = startServer();
const path = '/ownership/scheme';
const { revision: _, ...scheme } = withRevision;

const view = (more: Partial<SchemeView> = {}): SchemeView => ({
  revision: 2,
  changedBy: 'user:default/ada',
  changedAt: '2026-11-20T12:00:00.000Z',
  scheme,
  access: { mayEdit: true },
  ...more,
});

function renderSection(search = '') {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [`/ai-governance/administration/ownership${search}`],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [catalogApiMock({ entities: parties })],
  });
}

const find = (name: string | RegExp) =>
  screen.findByRole('button', { name }, { timeout: 15_000 });

const openEditor = async () => {
  server.use(answer(path, view()));
  renderSection();
  await userEvent.click(await find('Edit the rules'));
};

describe('the rules of ownership, to read', () => {
  it('list roles, activities, starts and limits', async () => {
    server.use(answer(path, view()));
    renderSection();
    const table = await screen.findByRole(
      'table',
      { name: 'For every other kind' },
      { timeout: 15_000 },
    );
    expect(
      within(table).getByRole('cell', {
        name: 'Model owner, Build: Accountable',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('P0 15 min · P1 30 min · P2 2 h'),
    ).toBeInTheDocument();
    expect(screen.getByText(/spec.roles.modelOwner/)).toBeInTheDocument();
  });

  it('say why they are not edited', async () => {
    const refusal = 'This is for members of group:default/office';
    server.use(answer(path, view({ access: { mayEdit: false, refusal } })));
    renderSection();
    expect(
      await screen.findByText(/^You can read the rules/, undefined, {
        timeout: 15_000,
      }),
    ).toHaveTextContent('This is for members of office');
    expect(screen.queryByRole('button', { name: /Edit/ })).toBeNull();
  });

  it('show an earlier version, and start a new one from it', async () => {
    server.use(answer(path, view()));
    renderSection('?version=1');
    server.use(answer(path, () => view()));
    await screen.findByText(
      'Published by',
      { exact: false },
      { timeout: 15_000 },
    );
    expect(asked(path).map(query => query.get('revision'))).toContain('1');
  });

  it('offer a retry after a failure', async () => {
    server.use(refuse(path, 500, 'The database is away'));
    renderSection();
    const retry = await find('Retry');
    server.use(answer(path, view()));
    await userEvent.click(retry);
    expect(await find('Edit the rules')).toBeInTheDocument();
  });
});

describe('the rules of ownership, to edit', () => {
  it('say at once what is wrong, and keep it from being published', async () => {
    await openEditor();
    const grid = screen.getByRole('grid', { name: 'For every other kind' });
    const cell = within(grid).getByRole('gridcell', {
      name: /Model owner, Build/,
    });
    cell.focus();
    await userEvent.keyboard('{Delete}');
    expect(
      await screen.findByText(/Build has no accountable role/),
    ).toBeInTheDocument();
    expect(await find('Publish version 3')).toBeDisabled();
    await userEvent.keyboard('a');
    expect(cell).toHaveAccessibleName('Model owner, Build: Accountable');
    expect(screen.queryByText(/no accountable role/)).toBeNull();
  });

  it('publish a new version: added, renamed and moved by keyboard', async () => {
    const saved = jest.fn();
    await openEditor();
    server.use(
      answerWrite('put', path, request => {
        saved(request);
        return view({ revision: 3 });
      }),
    );
    await userEvent.click(await find('Add a role'));
    await userEvent.paste('Ethics board');
    const up = await find('Move Ethics board up');
    up.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await find('Publish version 3'));
    expect(await screen.findByText('Published version 3')).toBeInTheDocument();
    const { body, ifMatch } = saved.mock.calls[0][0];
    expect(ifMatch).toBe('"2"');
    expect(body.roles.map(({ id }: { id: string }) => id)).toEqual([
      'owner',
      'ethics-board',
      'qa',
      'ops',
    ]);
  });

  it('show both versions when somebody else was faster', async () => {
    await openEditor();
    await userEvent.click(await find('Move QA up'));
    server.use(
      conflict(path, 'put', { revision: 7 }),
      answer(
        path,
        view({ revision: 7, scheme: { ...scheme, mostAssetsPerPerson: 5 } }),
      ),
    );
    await userEvent.click(await find('Publish version 3'));
    expect(
      await screen.findByText('Somebody else published meanwhile'),
    ).toBeInTheDocument();
    await userEvent.click(
      within(screen.getByRole('radiogroup', { name: /Most assets/ })).getByRole(
        'radio',
        { name: 'Theirs: 5' },
      ),
    );
    await userEvent.click(await find('Take what I chose into my draft'));
    expect(await find('Publish version 8')).toBeEnabled();
    expect(screen.getByRole('textbox', { name: /Most assets/ })).toHaveValue(
      '5',
    );
  });
});
