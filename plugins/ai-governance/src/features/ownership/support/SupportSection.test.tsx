import type { SupportView } from '@aigov/backstage-plugin-ai-governance-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answer,
  answerWrite,
  conflict,
  refuse,
  refuseWrite,
  startServer,
} from '../../../__testUtils__/governanceServer';
import { complete, matrixView } from '../matrix/__testUtils__/matrixView';
import {
  renderPage,
  restOfPage,
  serves,
} from '../matrix/__testUtils__/renderMatrix';
import { completePath, supportView } from './__testUtils__/supportView';

const { server } = startServer();
const path = '/ownership/support/:entityRef';

const serve = (view: SupportView | (() => SupportView)) =>
  server.use(answer(path, view));

beforeEach(() => {
  server.use(restOfPage);
  server.use(serves(matrixView({ own: complete })));
});

/** The card of the support path. */
async function findSupport() {
  const heading = await screen.findByRole(
    'heading',
    { name: 'Support path' },
    { timeout: 15_000 },
  );
  const card = heading.closest<HTMLElement>('.bui-Card');
  if (!card) throw new Error('The support path stands outside of a card');
  return within(card);
}

async function openForm() {
  renderPage();
  const card = await findSupport();
  await userEvent.click(
    await card.findByRole('button', { name: 'Edit support path' }),
  );
  return card;
}

const typeHours = async (
  card: Awaited<ReturnType<typeof findSupport>>,
  text: string,
) => {
  const hours = card.getByRole('textbox', { name: 'Hours, with time zone' });
  await userEvent.clear(hours);
  await userEvent.paste(text);
};

const save = (card: Awaited<ReturnType<typeof findSupport>>) =>
  userEvent.click(card.getByRole('button', { name: 'Save support path' }));

describe('the support path, to read', () => {
  it('is one sequence with the time that each step has', async () => {
    serve(supportView(completePath));
    renderPage();
    const card = await findSupport();
    const steps = within(
      await card.findByRole('list', { name: /step by step/ }),
    ).getAllByRole('listitem');
    expect(steps.map(step => step.textContent)).toEqual([
      expect.stringMatching(/Alert.*Pager.*P0 15 min · P1 30 min · P2 2 h/),
      expect.stringMatching(/On-call.*P0 15 min/),
      expect.stringMatching(/Escalation 1.*P0 5 min.*set for this step/),
      expect.stringMatching(/Escalation 2.*Duty manager.*P0 15 min/),
      expect.stringMatching(/Incident.*Incident desk/),
      expect.stringMatching(/Vendor.*Acme.*Contract C-17$/),
    ]);
    expect(card.getByText('Every step is there')).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Support ML' })).toBeInTheDocument();
  });

  it('says what follows from a step that is missing', async () => {
    serve(supportView({ escalation: [], hours: 'Mon–Fri' }));
    renderPage();
    const card = await findSupport();
    expect(
      await card.findByText('No on-call: nobody is called at night'),
    ).toBeInTheDocument();
    expect(card.getByText(/^7 gaps/)).toBeInTheDocument();
    expect(card.getByText('Mon–Fri')).toBeInTheDocument();
    expect(card.queryByText(/No vendor/)).not.toBeInTheDocument();
  });

  it('shows a contact that left as a gap, not as a name', async () => {
    serve(
      supportView(completePath, {
        parties: [{ ref: 'group:default/sre', state: 'left' }],
      }),
    );
    renderPage();
    const card = await findSupport();
    expect(
      await card.findByText(
        'group:default/sre is not in the catalog any more: choose somebody else',
      ),
    ).toBeInTheDocument();
    expect(card.queryByRole('link', { name: /sre/i })).not.toBeInTheDocument();
  });

  it('teaches what belongs here when there is none', async () => {
    serve(supportView({ escalation: [] }, { state: 'none', revision: 0 }));
    renderPage();
    const card = await findSupport();
    await userEvent.click(
      await card.findByRole('button', { name: 'Write down the support path' }),
    );
    expect(
      card.getByRole('form', { name: 'Edit the support path' }),
    ).toBeInTheDocument();
  });

  it('says why it may not be edited', async () => {
    const refusal = 'Support ML owns this: ask them in #support-ml.';
    serve(supportView(completePath, { access: { mayEdit: false, refusal } }));
    renderPage();
    const card = await findSupport();
    expect(await card.findByText(refusal)).toBeInTheDocument();
    expect(card.queryByRole('button', { name: /Edit/ })).toBeNull();
  });

  it('offers a retry after a failure', async () => {
    server.use(refuse(path, 500, 'The database is away'));
    renderPage();
    const card = await findSupport();
    const retry = await card.findByRole('button', { name: 'Retry' });
    serve(supportView(completePath));
    await userEvent.click(retry);
    expect(await card.findByText('Every step is there')).toBeInTheDocument();
  });

  it('names the permission that reading it takes', async () => {
    server.use(refuse(path, 403, 'No'));
    renderPage();
    const card = await findSupport();
    expect(
      await card.findByText(/ai-governance.ownership.read/),
    ).toBeInTheDocument();
  });
});

describe('the support path, to edit', () => {
  it('saves what was typed, on the version that it was read in', async () => {
    serve(supportView(completePath));
    const saved = jest.fn();
    server.use(
      answerWrite('put', path, asked => {
        saved(asked);
        return supportView(
          { ...completePath, hours: 'Always' },
          { revision: 4 },
        );
      }),
    );
    const card = await openForm();
    await typeHours(card, 'Always');
    await save(card);
    expect(await card.findByText('Always')).toBeInTheDocument();
    expect(card.getByText('Saved')).toBeInTheDocument();
    expect(saved).toHaveBeenCalledWith({
      ifMatch: '"3"',
      body: { ...completePath, hours: 'Always' },
    });
  });

  it('keeps the order of the escalation by keyboard, and the focus with it', async () => {
    serve(supportView(completePath));
    const saved = jest.fn();
    server.use(
      answerWrite('put', path, asked => {
        saved(asked.body);
        return supportView(completePath, { revision: 4 });
      }),
    );
    const card = await openForm();
    const up = card.getByRole('button', { name: 'Move escalation step 2 up' });
    up.focus();
    await userEvent.keyboard('{Enter}');
    expect(card.getByText('Moved to place 1 of 2')).toBeInTheDocument();
    expect(
      card.getByRole('button', { name: 'Move escalation step 1 down' }),
    ).toHaveFocus();
    await save(card);
    await card.findByText('Saved');
    expect(saved).toHaveBeenCalledWith({
      ...completePath,
      escalation: [...completePath.escalation].reverse(),
    });
  });

  it('says at the field what keeps it from being saved', async () => {
    serve(supportView(completePath));
    const card = await openForm();
    const base = card.getByRole('textbox', { name: 'Knowledge base' });
    await userEvent.clear(base);
    await userEvent.paste('wiki');
    await save(card);
    expect(await card.findByText(/One field needs a look/)).toBeInTheDocument();
    expect(base).toBeInvalid();
  });

  it('keeps what was typed when saving fails', async () => {
    serve(supportView(completePath));
    server.use(refuseWrite('put', path, 500, 'The database is away'));
    const card = await openForm();
    await typeHours(card, 'Always');
    await save(card);
    expect(await card.findByRole('alert')).toHaveTextContent(
      /Not saved: .*The database is away/,
    );
    expect(card.getByDisplayValue('Always')).toBeInTheDocument();
  });

  it('shows both versions when somebody else was faster, and saves what was chosen', async () => {
    const theirs = supportView(
      { ...completePath, hours: 'Theirs', knowledgeBase: undefined },
      { revision: 7, changedBy: 'user:default/ada' },
    );
    let current = supportView(completePath);
    serve(() => current);
    server.use(conflict(path, 'put', { revision: 7 }));
    const card = await openForm();
    await typeHours(card, 'Mine');
    current = theirs;
    await save(card);
    expect(
      await card.findByText('Somebody else saved meanwhile'),
    ).toBeInTheDocument();
    const row = (name: string) =>
      within(card.getByRole('row', { name: new RegExp(`^${name}`) }));
    expect(row('Hours').getByRole('radio', { name: 'Yours' })).toBeChecked();
    expect(
      row('Knowledge base').getByRole('radio', { name: 'Theirs' }),
    ).toBeChecked();

    const saved = jest.fn();
    server.use(
      answerWrite('put', path, asked => {
        saved(asked);
        return supportView(theirs.path, { revision: 8 });
      }),
    );
    await userEvent.click(
      card.getByRole('button', { name: 'Save what I chose' }),
    );
    expect(await card.findByText('Saved')).toBeInTheDocument();
    const { knowledgeBase: _, ...rest } = completePath;
    expect(saved).toHaveBeenCalledWith({
      ifMatch: '"7"',
      body: { ...rest, hours: 'Mine' },
    });
  });
});

describe('who answers, on the overview', () => {
  it('names the accountable party and the first contact, and counts the gaps', async () => {
    serve(
      supportView({ escalation: [], firstContact: completePath.firstContact }),
    );
    renderPage();
    const heading = await screen.findByRole(
      'heading',
      { name: 'Who answers' },
      { timeout: 15_000 },
    );
    const element = heading.closest<HTMLElement>('.bui-Card');
    const card = within(element as HTMLElement);
    expect(
      await card.findAllByRole('link', { name: 'Support ML' }),
    ).toHaveLength(2);
    expect(card.getByText('7 gaps in the support path')).toBeInTheDocument();
    expect(card.getByRole('link', { name: 'Open ownership' })).toHaveAttribute(
      'href',
      expect.stringContaining('/ownership'),
    );
  });
});
