import type { Matrix } from '@aigov/backstage-plugin-ai-governance-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answer,
  answerWrite,
  conflict,
  refuseWrite,
  startServer,
} from '../../../__testUtils__/governanceServer';
import {
  ada,
  complete,
  lettered,
  matrixView,
  ml,
  testers,
} from './__testUtils__/matrixView';
import {
  cell,
  findGrid,
  findMatrix,
  openEditor,
  renderPage,
  restOfPage,
  saveButton,
  serves,
} from './__testUtils__/renderMatrix';
import { SeeNothing } from './__testUtils__/seeNothing';

const { server } = startServer();
beforeAll(() => {
  window.IntersectionObserver = SeeNothing;
});
beforeEach(() => server.use(restOfPage));

/** Answers saves with what was saved, and returns what was asked. */
function acceptSaves() {
  const saves: Array<{ matrix: Matrix; ifMatch?: string }> = [];
  server.use(
    answerWrite('put', '/ownership/matrix/:entityRef', ({ body, ifMatch }) => {
      const matrix = body as Matrix;
      saves.push({ matrix, ifMatch });
      return matrixView({ own: matrix }, { revision: 5 });
    }),
  );
  return saves;
}

const press = (keys: string) => userEvent.keyboard(keys);

/** Opens the editor of a matrix; the focus is on the first role. */
async function edit(view = matrixView({ own: complete })) {
  server.use(serves(view));
  renderPage();
  return openEditor();
}

describe('the editor of a matrix', () => {
  it('is filled in by keyboard alone and saved on its revision', async () => {
    const saves = acceptSaves();
    await edit();
    expect(
      screen.getByRole('columnheader', { name: 'Model owner: Support ML' }),
    ).toHaveFocus();

    // Down to Deploy, right to Operations: accountable and responsible.
    await press('{ArrowDown}{ArrowDown}{End}ra');
    expect(
      cell('Deploy, Operations: Accountable and responsible, changed'),
    ).toHaveFocus();
    // The one who was accountable before is asked now.
    await press('{Home}c');
    expect(cell('Deploy, Model owner: Consulted, changed')).toHaveFocus();

    expect(screen.getByText(/Ready to save 2 changes/)).toBeInTheDocument();
    await press('{Control>}s{/Control}');
    expect(await screen.findByText(/^Saved \d\d:\d\d$/)).toBeInTheDocument();
    expect(saves).toEqual([
      {
        ifMatch: '"4"',
        matrix: lettered(complete, {
          'deploy owner': 'C',
          'deploy ops': 'AR',
        }),
      },
    ]);
    expect(
      await screen.findByText(/answers for 2 of 3 activities/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus();
  });

  it('takes a letter off, empties, and has one cell in the tab order', async () => {
    await edit();
    await press('{ArrowDown}{ArrowRight}r');
    expect(cell('Build, QA: no letter, changed')).toHaveFocus();
    await press('{ArrowDown}{Delete}');
    expect(cell('Deploy, QA: no letter, changed')).toHaveFocus();
    const grid = await findGrid();
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('undoes and redoes by keyboard and by button', async () => {
    await edit();
    await press('{ArrowDown}i');
    expect(cell('Build, Model owner: Informed, changed')).toBeInTheDocument();
    await press('{Control>}z{/Control}');
    expect(cell('Build, Model owner: Accountable')).toBeInTheDocument();
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(cell('Build, Model owner: Informed, changed')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(cell('Build, Model owner: Accountable')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(cell('Build, Model owner: Informed, changed')).toBeInTheDocument();
  });

  it('names the activity with no or two accountable roles at once, and does not save it', async () => {
    await edit();
    await press('{ArrowDown}{Delete}');
    expect(
      screen.getByRole('row', { name: /Build\s*Has no accountable role/ }),
    ).toBeInTheDocument();
    expect(saveButton()).toBeDisabled();
    expect(screen.getByText(/Not ready to save:/)).toHaveTextContent(
      'Build has no accountable role',
    );

    await press('a{ArrowRight}a');
    expect(
      screen.getByRole('row', { name: /Build\s*Has two accountable roles/ }),
    ).toBeInTheDocument();
    expect(saveButton()).toBeDisabled();
  });

  it('has nothing to save before something is changed', async () => {
    await edit();
    expect(saveButton()).toBeDisabled();
    expect(screen.getByText(/nothing is changed yet/)).toBeInTheDocument();
  });

  it('names who plays a role by searching the catalog', async () => {
    const saves = acceptSaves();
    await edit();
    await press('{End}{Enter}');
    const field = await screen.findByRole('combobox', {
      name: 'Who plays Operations?',
    });
    expect(field).toHaveFocus();
    await userEvent.type(field, 'love');
    const found = await screen.findByRole('option', { name: /Ada Lovelace/ });
    expect(found).toHaveTextContent('Person');
    await press('{ArrowDown}{Enter}');
    const head = await screen.findByRole('columnheader', {
      name: 'Operations: Ada Lovelace, changed',
    });
    await waitFor(() => expect(head).toHaveFocus());

    await press('{Control>}s{/Control}');
    await screen.findByText(/^Saved/);
    expect(saves[0].matrix.parties).toEqual({
      owner: ml,
      qa: testers,
      ops: ada,
    });
  });

  it('leaves a role vacant', async () => {
    await edit();
    await press('{ArrowRight}{Delete}');
    expect(
      screen.getByRole('columnheader', { name: 'QA: Vacant, changed' }),
    ).toHaveFocus();
  });

  it('offers the letters to who does not type them', async () => {
    await edit();
    await userEvent.click(cell('Deploy, Operations: no letter'));
    const menu = await screen.findByRole('menu', { name: 'Letters' });
    await userEvent.click(
      within(menu).getByRole('menuitemradio', { name: /Informed/ }),
    );
    expect(
      await screen.findByRole('gridcell', {
        name: 'Deploy, Operations: Informed, changed',
      }),
    ).toBeInTheDocument();
  });

  it('confirms what is declared as it is', async () => {
    const saves = acceptSaves();
    await edit(matrixView({ declared: { modelOwner: ada } }));
    expect(screen.getByText(/That confirms it/)).toBeInTheDocument();
    await userEvent.click(saveButton());
    await screen.findByText(/^Saved/);
    expect(saves[0]).toMatchObject({
      ifMatch: '"0"',
      matrix: { parties: { owner: ada } },
    });
  });

  it('says why it could not save, keeps the edit and saves again', async () => {
    await edit();
    server.use(
      refuseWrite('put', '/ownership/matrix/:entityRef', 500, 'Disk full'),
    );
    await press('{ArrowDown}{ArrowDown}{End}i');
    await userEvent.click(saveButton());
    expect(await screen.findByText(/Disk full/)).toBeInTheDocument();
    expect(cell('Deploy, Operations: Informed, changed')).toBeInTheDocument();

    const saves = acceptSaves();
    await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
    await screen.findByText(/^Saved/);
    expect(saves).toHaveLength(1);
  });

  it('asks before cancelling loses changes', async () => {
    await edit();
    await press('{ArrowDown}i');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Leave without saving?',
    });
    expect(dialog).toHaveTextContent('1 change is not saved');
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'Leave and lose the changes',
      }),
    );
    expect(
      await (await findMatrix()).findByText(/answers for 3 of 3/),
    ).toBeInTheDocument();
  });

  it('asks before a link of the page loses changes', async () => {
    await edit();
    await press('{ArrowDown}i');
    await userEvent.click(screen.getByRole('link', { name: 'A way out' }));
    expect(
      await screen.findByRole('dialog', { name: 'Leave without saving?' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(cell('Build, Model owner: Informed, changed')).toBeInTheDocument();
  });
});

describe('a save that somebody else was faster with', () => {
  const theirs = matrixView(
    {
      own: {
        // They named somebody else, and decided another letter for Deploy, QA.
        parties: { ...complete.parties, ops: ada },
        cells: lettered(complete, { 'deploy qa': 'R' }).cells,
      },
    },
    { revision: 5, changedBy: ada },
  );

  /** Deploy: QA informed, operations responsible; the save is refused. */
  async function collide() {
    await edit();
    await press('{ArrowDown}{ArrowDown}{ArrowRight}i{ArrowRight}r');
    server.use(
      conflict('/ownership/matrix/:entityRef', 'put', { revision: 5 }),
      serves(theirs),
    );
    await userEvent.click(saveButton());
    return within(
      await screen.findByRole('dialog', {
        name: 'Somebody else saved meanwhile',
      }),
    );
  }

  it('merges what one side changed, asks for the rest, and saves on the new revision', async () => {
    const dialog = await collide();
    expect(
      dialog.getByText(/saved revision 5 while you were editing revision 4/),
    ).toHaveTextContent(
      '2 changes are merged already. 1 value is to be chosen.',
    );
    const save = dialog.getByRole('button', { name: 'Save as revision 6' });
    expect(save).toBeDisabled();

    const rows = dialog.getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Deploy, QAInformedResponsible/);
    const choice = within(
      dialog.getByRole('group', { name: 'Take for Deploy, QA' }),
    );
    await userEvent.click(choice.getByRole('radio', { name: 'Theirs' }));

    const saves = acceptSaves();
    await userEvent.click(save);
    await screen.findByText(/^Saved/);
    expect(saves).toEqual([
      {
        ifMatch: '"5"',
        matrix: {
          parties: { ...complete.parties, ops: ada },
          cells: lettered(complete, { 'deploy qa': 'R', 'deploy ops': 'R' })
            .cells,
        },
      },
    ]);
  });

  it('lets the edit go on from both', async () => {
    const dialog = await collide();
    await userEvent.click(
      within(
        dialog.getByRole('group', { name: 'Take for Deploy, QA' }),
      ).getByRole('radio', { name: 'Mine' }),
    );
    await userEvent.click(
      dialog.getByRole('button', { name: 'Keep editing with these' }),
    );
    expect(
      await screen.findByRole('columnheader', {
        name: 'Operations: Ada Lovelace',
      }),
    ).toBeInTheDocument();
    expect(cell('Deploy, QA: Informed, changed')).toBeInTheDocument();
  });
});

describe('starting from something else', () => {
  async function startFrom(item: string) {
    await userEvent.click(screen.getByRole('button', { name: 'Start from' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: item }));
    return within(await screen.findByRole('dialog'));
  }

  it('shows what the template would change, takes it, and can undo it', async () => {
    await edit();
    const dialog = await startFrom('The template');
    expect(
      await dialog.findByRole('row', { name: /Deploy, Operations/ }),
    ).toHaveTextContent('no letterResponsible');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Take 2 changes' }),
    );
    expect(
      await screen.findByRole('gridcell', {
        name: 'Deploy, Operations: Responsible, changed',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(cell('Deploy, Operations: no letter')).toBeInTheDocument();
  });

  it('takes the people of the catalog file and keeps the letters', async () => {
    await edit();
    const dialog = await startFrom('The catalog file');
    expect(
      await dialog.findByRole('row', { name: /Model owner/ }),
    ).toHaveTextContent('Support MLAda Lovelace');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Take 1 change' }),
    );
    expect(
      await screen.findByRole('columnheader', {
        name: 'Model owner: Ada Lovelace, changed',
      }),
    ).toBeInTheDocument();
  });

  it('copies another asset after showing what changes', async () => {
    const other = {
      apiVersion: 'ai-governance/v1alpha1',
      kind: 'Model',
      metadata: { name: 'router', namespace: 'default', title: 'Router' },
    };
    server.use(
      answer('/ownership/matrix/:entityRef', matrixView({ own: complete })),
    );
    renderPage(undefined, [other]);
    await openEditor();
    server.use(
      serves(
        matrixView(
          { own: lettered(complete, { 'build ops': 'I' }) },
          { entityRef: 'model:default/router' },
        ),
      ),
    );
    const dialog = await startFrom('Another asset …');
    const field = dialog.getByRole('combobox', {
      name: 'Which asset or system?',
    });
    await userEvent.type(field, 'rout');
    await userEvent.click(
      await screen.findByRole('option', { name: /Router/ }),
    );
    expect(
      await dialog.findByRole('row', { name: /Build, Operations/ }),
    ).toHaveTextContent('no letterInformed');
    await userEvent.click(
      dialog.getByRole('button', { name: 'Take 1 change' }),
    );
    expect(
      await screen.findByRole('gridcell', {
        name: 'Build, Operations: Informed, changed',
      }),
    ).toBeInTheDocument();
  });
});
