import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refuseWrite } from '../../../__testUtils__/governanceServer';
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
  saveButton,
} from './__testUtils__/renderMatrix';
import { press, startEditing } from './__testUtils__/startEditing';

const { server, acceptSaves, edit } = startEditing();

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
