import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { conflict } from '../../../__testUtils__/governanceServer';
import {
  ada,
  complete,
  lettered,
  matrixView,
} from './__testUtils__/matrixView';
import {
  cell,
  openEditor,
  renderPage,
  saveButton,
  serves,
} from './__testUtils__/renderMatrix';
import { press, startEditing } from './__testUtils__/startEditing';

const { server, acceptSaves, edit } = startEditing();

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
    server.use(serves(matrixView({ own: complete })));
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
