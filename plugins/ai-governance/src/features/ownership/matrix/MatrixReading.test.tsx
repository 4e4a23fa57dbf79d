import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answer,
  answerWrite,
  refuse,
  startServer,
} from '../../../__testUtils__/governanceServer';
import {
  ada,
  complete,
  lettered,
  matrixView,
  model,
  testers,
} from './__testUtils__/matrixView';
import {
  findMatrix,
  renderPage,
  restOfPage,
  serves,
} from './__testUtils__/renderMatrix';

const { server } = startServer();
beforeEach(() => server.use(restOfPage));

describe('the matrix of an asset', () => {
  it('opens with who answers for how much of it, and its gaps', async () => {
    server.use(
      serves(
        matrixView({
          own: lettered(complete, {
            'retire owner': undefined,
            'retire ops': 'A',
          }),
        }),
      ),
    );
    renderPage();
    const card = await findMatrix();
    expect(
      await card.findByText('Support ML answers for 2 of 3 activities; 1 gap.'),
    ).toBeInTheDocument();
    expect(card.getByText(/Own matrix, revision 4, saved/)).toHaveTextContent(
      /by/,
    );
  });

  it('names who plays each role, and says every letter in words', async () => {
    server.use(serves(matrixView({ own: complete })));
    renderPage();
    const card = await findMatrix();
    const table = await card.findByRole('table', {
      name: 'Activities and roles',
    });
    expect(
      within(table).getByRole('columnheader', { name: /QA\s*Testers/ }),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('columnheader', { name: /Operations\s*Vacant/ }),
    ).toBeInTheDocument();
    const row = within(table).getByRole('row', { name: /Deploy/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(one => one.textContent),
    ).toEqual(['AAccountable', 'CConsulted', '·no letter']);
  });

  it('says which values come from the system', async () => {
    server.use(
      serves(
        matrixView({
          system: complete,
          declared: { modelOwner: ada },
        }),
      ),
    );
    renderPage();
    const card = await findMatrix();
    expect(await card.findByText('Inherited from')).toBeInTheDocument();
    expect(
      card.getByRole('columnheader', { name: /Model owner/ }),
    ).toHaveTextContent('Ada Lovelacefrom the catalog file');
    expect(card.getByRole('columnheader', { name: /QA/ })).toHaveTextContent(
      'Testersfrom customer-support',
    );
    expect(
      card.getAllByText('Accountable, from customer-support'),
    ).toHaveLength(2);
  });

  it('marks where its own values differ from the system and the catalog file', async () => {
    server.use(
      serves(
        matrixView({
          own: complete,
          system: lettered(complete, { 'deploy qa': 'R', 'deploy ops': 'I' }),
          declared: { modelOwner: ada },
        }),
      ),
    );
    renderPage();
    const card = await findMatrix();
    const row = await card.findByRole('row', { name: /Deploy/ });
    expect(within(row).getByText('system: R')).toBeInTheDocument();
    expect(within(row).getByText('system: I')).toBeInTheDocument();
    expect(
      await card.findByText('catalog file: Ada Lovelace'),
    ).toBeInTheDocument();
  });

  it('shows what is declared as not confirmed', async () => {
    server.use(serves(matrixView({ declared: { modelOwner: ada } })));
    renderPage();
    const card = await findMatrix();
    expect(
      await card.findByText('From the catalog file, not confirmed'),
    ).toBeInTheDocument();
  });

  it('lists findings, and shows them beside the rows and roles they concern', async () => {
    const view = matrixView({ own: complete });
    server.use(
      serves({
        ...view,
        parties: view.parties.map(entry =>
          entry.role === 'qa'
            ? { ...entry, party: { ref: testers, state: 'left' } }
            : entry,
        ),
        findings: [
          {
            id: 'accountable-missing',
            message: 'Retire has no accountable party: give a role an A',
            activities: ['retire'],
            since: '2026-11-01T00:00:00.000Z',
          },
          {
            id: 'owner-differs',
            message: 'group:default/x owns this and answers for nothing',
          },
        ],
      }),
    );
    renderPage();
    const card = await findMatrix();
    const list = await card.findByRole('list', { name: 'To fix' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(
      card.getByRole('row', {
        name: /Retire\s*Accountable missing/,
      }),
    ).toBeInTheDocument();
    expect(card.getByRole('columnheader', { name: /QA/ })).toHaveTextContent(
      'Not in the catalog any more',
    );
  });

  it('teaches what belongs here when nobody has said anything', async () => {
    server.use(serves(matrixView({})));
    renderPage();
    const card = await findMatrix();
    expect(
      await card.findByRole('heading', {
        name: 'Nobody has said who answers for this',
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      card.getByRole('button', { name: 'Fill in the matrix' }),
    );
    expect(
      await screen.findByRole('gridcell', {
        name: 'Retire, Model owner: Accountable and responsible',
      }),
    ).toBeInTheDocument();
  });

  it('does not offer to edit to others, and says whom to ask', async () => {
    const refusal = 'Only Support ML may change this: ask them';
    server.use(
      serves(
        matrixView({ own: complete }, { access: { mayEdit: false, refusal } }),
      ),
    );
    renderPage();
    const card = await findMatrix();
    expect(await card.findByText(refusal)).toBeInTheDocument();
    expect(card.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(card.queryByRole('button', { name: /Remove/ })).toBeNull();
  });

  it('says which permission is missing', async () => {
    server.use(refuse('/ownership/matrix/:entityRef', 403, 'No'));
    renderPage();
    const card = await findMatrix();
    expect(await card.findByRole('alert')).toHaveTextContent(
      /ai-governance.ownership.read/,
    );
  });

  it('offers a retry after a failure', async () => {
    server.use(refuse('/ownership/matrix/:entityRef', 500, 'The database hid'));
    renderPage();
    const card = await findMatrix();
    expect(await card.findByRole('alert')).toHaveTextContent(
      'The database hid',
    );
    server.use(serves(matrixView({ own: complete })));
    await userEvent.click(card.getByRole('button', { name: 'Retry' }));
    expect(await card.findByRole('table')).toBeInTheDocument();
  });

  it('prints a sheet with title, revision and date, and nothing else of it stays', async () => {
    server.use(serves(matrixView({ own: complete })));
    renderPage();
    await (await findMatrix()).findByRole('table');
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    const sheet = await screen.findByRole('region', {
      name: 'Who answers for Triage',
    });
    expect(sheet).toHaveTextContent(/revision 4/);
    expect(sheet).toHaveTextContent(/21 November 2026/);
    act(() => {
      window.dispatchEvent(new Event('afterprint'));
    });
    expect(sheet).not.toBeInTheDocument();
  });

  it('removes the own matrix after a question that names the asset', async () => {
    const removed = jest.fn();
    server.use(
      serves(matrixView({ own: complete, system: complete })),
      answerWrite('delete', '/ownership/matrix/:entityRef', ({ ifMatch }) => {
        removed(ifMatch);
        return matrixView({ system: complete }, { revision: 5 });
      }),
    );
    renderPage();
    const card = await findMatrix();
    await userEvent.click(
      await card.findByRole('button', { name: 'Remove own matrix' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Remove the own matrix of Triage?',
    });
    expect(dialog).toHaveTextContent(
      'Then the matrix of customer-support holds.',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Remove matrix of Triage' }),
    );
    expect(await card.findByText('Inherited from')).toBeInTheDocument();
    expect(removed).toHaveBeenCalledWith('"4"');
  });

  it('tells who held a role in an earlier revision', async () => {
    server.use(
      serves(matrixView({ own: complete })),
      answer('/ownership/matrix/:entityRef/versions', {
        items: [
          {
            revision: 4,
            changedAt: '2026-11-20T12:00:00.000Z',
            changedBy: ada,
            schemeRevision: 0,
            matrix: complete,
          },
          {
            revision: 3,
            changedAt: '2026-03-01T12:00:00.000Z',
            schemeRevision: 0,
            matrix: { ...complete, parties: { owner: ada } },
          },
        ],
        asOf: '2026-11-21T12:00:00.000Z',
      }),
    );
    renderPage(model);
    const card = await findMatrix();
    await userEvent.click(await card.findByRole('button', { name: 'History' }));
    const panel = within(
      await screen.findByRole('complementary', {
        name: 'Who held which role',
      }),
    );
    await userEvent.click(
      await panel.findByRole('button', { name: 'Revision 3' }),
    );
    expect(
      panel.getByText('Model owner', { selector: 'dt' }).nextElementSibling,
    ).toHaveTextContent('Ada Lovelace');
    expect(
      panel.getByText('QA', { selector: 'dt' }).nextElementSibling,
    ).toHaveTextContent('Vacant');
  });
});
