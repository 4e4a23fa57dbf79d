import { ModelEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answer, startServer } from '../../../__testUtils__/governanceServer';
import { modelExample } from '../__testUtils__/modelExample';
import {
  factOf,
  findCard,
  openGroup,
  quiet,
  renderEntity,
  stub,
} from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

const half: ModelEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'half', namespace: 'default' },
  spec: { type: 'foundation', lifecycle: 'production', owner: 'support-ml' },
};

const withSpec = (spec: Partial<ModelEntity['spec']>): ModelEntity => ({
  ...half,
  spec: { ...half.spec, ...spec },
});

describe('May I use it?', () => {
  it('says for what, with which data, whom to ask and how to call it', async () => {
    renderEntity(modelExample, [stub('Group', 'support-ml')]);
    const card = await findCard('May I use it?');

    expect(factOf(card, 'For')).toHaveTextContent(
      'Route a new ticket to the right queue',
    );
    expect(factOf(card, 'Not for')).toHaveTextContent('Deciding on refunds');
    expect(factOf(card, 'Data')).toHaveTextContent(
      'Up to confidentialPersonal data allowed',
    );
    expect(factOf(card, 'Stays in')).toHaveTextContent('eu-central-1');
    expect(
      within(factOf(card, 'Ask')).getByRole('link', { name: /support-ml/ }),
    ).toBeInTheDocument();
    expect(factOf(card, 'How to call it')).toHaveTextContent('intent-api');
    expect(
      card.getByRole('button', { name: 'Copy entity ref' }),
    ).toBeInTheDocument();
  });

  it('opens with what it does', async () => {
    renderEntity(modelExample);
    const card = await findCard('May I use it?');
    expect(
      card.getByText(modelExample.metadata.description ?? 'no description'),
    ).toBeInTheDocument();
  });

  it('never reads as allowed where nobody decided', async () => {
    renderEntity(half, [stub('Group', 'support-ml')]);
    const card = await findCard('May I use it?');

    expect(factOf(card, 'Data')).toHaveTextContent(
      /^Not decided: do not use it for this; ask support-ml$/,
    );
    expect(factOf(card, 'Data')).not.toHaveTextContent(/allowed|up to/i);
    expect(factOf(card, 'For')).toHaveTextContent('Not recorded');
    expect(factOf(card, 'Not for')).toHaveTextContent('Not recorded');
    expect(factOf(card, 'Stays in')).toHaveTextContent('Not recorded');
  });

  it.each([
    ['none', 'No personal data'],
    ['pseudonymised', 'Pseudonymized data only'],
    ['personal', 'special categories not'],
    ['special-category', 'special categories too'],
  ] as const)('says what %s personal data means', async (level, words) => {
    renderEntity(withSpec({ data: { personalData: level } }));
    const card = await findCard('May I use it?');
    expect(factOf(card, 'Data')).toHaveTextContent(words);
  });

  it('forbids a retired model in words, and names what to use instead', async () => {
    renderEntity(
      withSpec({
        lifecycle: 'retired',
        data: { classification: 'restricted' },
        retirement: { successor: 'model:default/next' },
      }),
      [stub('Model', 'next', 'The next one')],
    );
    const card = await findCard('May I use it?');

    expect(await card.findByText(/The next one/)).toBeInTheDocument();
    expect(card.getAllByText(/Retired: do not use it/).length).toBeGreaterThan(
      0,
    );
    expect(factOf(card, 'Data')).not.toHaveTextContent(/up to/i);
  });

  it('warns of a model that is past its date, whatever its lifecycle says', async () => {
    renderEntity(
      withSpec({
        data: { classification: 'restricted' },
        retirement: { date: '2020-03-03' },
      }),
    );
    const card = await findCard('May I use it?');
    expect(card.getByText(/Past its retirement date/)).toHaveTextContent(
      'No successor is recorded',
    );
    expect(factOf(card, 'Data')).toHaveTextContent('Retired: do not use it');
  });
});

describe('What it is', () => {
  it('shows origin, size, license and version', async () => {
    renderEntity(modelExample);
    const card = await findCard('What it is');

    expect(factOf(card, 'Task')).toHaveTextContent('text-classification');
    expect(factOf(card, 'Size')).toHaveTextContent('66 million parameters');
    expect(factOf(card, 'License')).toHaveTextContent('Apache-2.0');
    expect(factOf(card, 'Registry')).toHaveTextContent('alias champion');
    expect(factOf(card, 'Base model')).toHaveTextContent(
      /distilbert-base-multilingual.*\(fine-tuned, 45c032ab\)/,
    );
    expect(factOf(card, 'Type')).toHaveTextContent('Fine-tuned');
    expect(card.getByText(/^Not recorded: .*Retirement/)).toBeInTheDocument();
  });

  it('says of a ref that leads nowhere that it is missing', async () => {
    renderEntity(modelExample);
    const card = await findCard('What it is');
    await card.findByText(/not in the catalog/);
    expect(factOf(card, 'Base model')).toHaveTextContent('not in the catalog');
  });

  it('says of every absent fact that it is not recorded', async () => {
    renderEntity(half);
    const card = await findCard('What it is');
    for (const label of ['License', 'Adoption stage', 'Base model']) {
      expect(factOf(card, label)).toHaveTextContent('Not recorded');
    }
    const others = card.getByText(/^Not recorded: /);
    for (const label of ['Task', 'Size', 'Library', 'Hosting', 'Retirement']) {
      expect(others).toHaveTextContent(label);
    }
  });

  it('asks no artifact or training of a managed service', async () => {
    renderEntity(withSpec({ type: 'external-api' }));
    const card = await findCard('What it is');

    expect(factOf(card, 'Hosting')).toHaveTextContent('Managed service');
    expect(card.queryByText('Base model')).not.toBeInTheDocument();
    expect(card.queryByText('Library')).not.toBeInTheDocument();
    expect(card.getByText(/fields do not apply/)).toBeInTheDocument();
    const details = await findCard('Details');
    expect(
      details.queryByText(/Training and evaluation data/),
    ).not.toBeInTheDocument();
  });
});

describe('Details', () => {
  it('folds what is recorded and names the rest', async () => {
    renderEntity(half);
    const card = await findCard('Details');
    expect(card.getByText(/^Not recorded: Limits/)).toBeInTheDocument();
    expect(
      card.queryByRole('button', { name: /Limits/ }),
    ).not.toBeInTheDocument();
  });

  it('opens a group by keyboard', async () => {
    renderEntity(modelExample);
    const card = await findCard('Details');
    const limits = card.getByRole('button', { name: 'Limits (2)' });
    expect(limits).toHaveAttribute('aria-expanded', 'false');

    limits.focus();
    await userEvent.keyboard('{Enter}');
    expect(card.getByText('Not trained on chat slang')).toBeVisible();
  });

  it('shows results with their data, and where they come from', async () => {
    server.use(
      answer('/imports/entities/:entityRef', {
        imported: true,
        format: 'huggingface',
        sourceId: 'acme/intent',
        file: 'acme/intent/README.md',
        readAt: '2026-11-20T10:00:00.000Z',
        results: [
          { metric: 'f1', value: '0.91', dataset: 'goldset', verified: false },
        ],
        findings: [{ field: 'license', message: 'is not an SPDX expression' }],
      }),
    );
    renderEntity(modelExample);
    const card = await findCard('Details');
    const results = await openGroup(card, 'Results');

    const row = await results.findByRole('row', { name: /f1/ });
    expect(row).toHaveTextContent('0.91');
    expect(row).toHaveTextContent('goldset');
    expect(row).toHaveTextContent('Not verified');
    expect(
      card.getByText(/Imported from huggingface as acme\/intent/),
    ).toBeInTheDocument();
    expect(card.getByText(/is not an SPDX expression/)).toBeInTheDocument();
  });

  it('says that a model without results has none recorded', async () => {
    renderEntity(modelExample);
    const card = await findCard('Details');
    const results = await openGroup(card, 'Results');
    expect(await results.findByText('Not recorded')).toBeVisible();
    expect(screen.getByText(/Declared by hand/)).toBeInTheDocument();
  });
});
