import { AIToolEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { within } from '@testing-library/react';
import { startServer } from '../../../__testUtils__/governanceServer';
import { aiToolExample } from '../__testUtils__/aiToolExample';
import {
  factOf,
  findCard,
  quiet,
  renderEntity,
  stub,
} from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

const half: AIToolEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'AITool',
  metadata: { name: 'half', namespace: 'default' },
  spec: {
    type: 'chat-assistant',
    lifecycle: 'production',
    owner: 'developer-experience',
    hosting: 'saas',
  },
};

const answersIn = (card: ReturnType<typeof within>) =>
  within(card.getByRole('list', { name: 'May I paste it here?' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('May I paste it here?', () => {
  it('answers for each class of data, and says what never and why', async () => {
    renderEntity(aiToolExample);
    const card = await findCard('May I paste it here?');

    expect(answersIn(card)).toEqual([
      'public: yes',
      'internal: yes',
      'confidential: no',
      'restricted: no',
      'customer data: no',
      'personal data: not decided',
    ]);
    expect(
      card.getByText(/^Not decided: do not use it for personal data/),
    ).toHaveTextContent('ask developer-experience');
    expect(factOf(card, 'Never')).toHaveTextContent(
      'secrets, customer personal data',
    );
    expect(factOf(card, 'Why')).toHaveTextContent(
      'the vendor keeps nothing; the vendor does not train on our data; a data processing agreement is signed; we keep prompts for 30 days',
    );
    expect(
      within(factOf(card, 'Usage policy')).getByRole('link'),
    ).toHaveAttribute('href', 'https://docs.acme.example/policies/ai-coding');
  });

  it('never reads as allowed where nobody decided', async () => {
    renderEntity(half, [stub('Group', 'developer-experience')]);
    const card = await findCard('May I paste it here?');

    for (const answer of answersIn(card)) {
      expect(answer).toMatch(/: not decided$/);
    }
    expect(
      card.getByText(/^Not decided: do not use it for this; ask/),
    ).toHaveTextContent('ask developer-experience');
    expect(factOf(card, 'Never')).toHaveTextContent('Not recorded');
    expect(factOf(card, 'Why')).toHaveTextContent('Not recorded');
  });

  it('allows nothing in a retired tool', async () => {
    renderEntity({
      ...aiToolExample,
      spec: { ...aiToolExample.spec, lifecycle: 'retired' },
    } as AIToolEntity);
    const card = await findCard('May I paste it here?');
    for (const answer of answersIn(card)) expect(answer).toMatch(/: no$/);
    expect(card.getByText(/Retired: do not use it/)).toBeInTheDocument();
  });
});

describe('Whom do I ask?', () => {
  it('names the first contact, the channel and then the vendor', async () => {
    renderEntity(aiToolExample, [stub('Group', 'developer-experience')]);
    const card = await findCard('Whom do I ask?');

    expect(
      within(factOf(card, 'First')).getByRole('link', {
        name: /developer-experience/,
      }),
    ).toBeInTheDocument();
    expect(factOf(card, 'Channel')).toHaveTextContent('#code-companion');
    expect(factOf(card, 'Then')).toHaveTextContent(
      'vendor support: support@examplesoft.example, enterprise plan, answers within 4 hours',
    );
  });

  it('names the owner when no first contact is recorded', async () => {
    renderEntity(half, [stub('Group', 'developer-experience')]);
    const card = await findCard('Whom do I ask?');
    expect(factOf(card, 'First')).toHaveTextContent(
      'No first contact is recorded: ask developer-experience',
    );
    expect(factOf(card, 'Then')).toHaveTextContent('Not recorded');
  });
});

describe('Version, seats and contract', () => {
  it('shows version, seats, administrator, fallback and contract end', async () => {
    renderEntity(aiToolExample);
    const card = await findCard('Version, seats and contract');

    expect(factOf(card, 'Version')).toHaveTextContent('4.12 (stable)');
    expect(factOf(card, 'Seats bought')).toHaveTextContent('400 (per seat)');
    expect(factOf(card, 'Administrator')).toHaveTextContent('dev-admin');
    expect(factOf(card, 'If it is down')).toHaveTextContent('chat-assistant');
    expect(factOf(card, 'Contract ends')).toHaveTextContent(
      /renews by itself, notice of 90 days/,
    );
    expect(factOf(card, 'Training')).toHaveTextContent(
      'Required before you use it',
    );
  });

  it('says of every absent fact that it is not recorded', async () => {
    renderEntity(half);
    const card = await findCard('Version, seats and contract');
    for (const label of [
      'Version',
      'Vendor',
      'Seats bought',
      'Administrator',
      'If it is down',
    ]) {
      expect(factOf(card, label)).toHaveTextContent('Not recorded');
    }
    const others = card.getByText(/^Not recorded: /);
    for (const label of ['Contract ends', 'Training', 'Access']) {
      expect(others).toHaveTextContent(label);
    }
  });
});

describe('Integrations', () => {
  it('lists each with its type and version, and that nothing checks it', async () => {
    renderEntity(aiToolExample);
    const card = await findCard('Integrations');
    const row = card.getByRole('row', { name: /VS Code extension/ });
    expect(row).toHaveTextContent('IDE plug-in');
    expect(row).toHaveTextContent('4.12');
    expect(row).toHaveTextContent('Not checked');
    const bot = await card.findByRole('row', { name: /PR review bot/ });
    expect(bot).toHaveTextContent('Not recorded');
  });

  it('teaches how to record one', async () => {
    renderEntity(half);
    const card = await findCard('Integrations');
    expect(card.getByText('No integration is recorded')).toBeInTheDocument();
    expect(card.getByText(/spec.integrations/)).toBeInTheDocument();
  });
});
