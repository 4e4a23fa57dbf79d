import { DatasetEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { startServer } from '../../../__testUtils__/governanceServer';
import { datasetExample } from '../__testUtils__/datasetExample';
import {
  factOf,
  findCard,
  openGroup,
  quiet,
  renderEntity,
} from '../__testUtils__/renderEntity';

const { server } = startServer();
beforeEach(() => server.use(...quiet));

const half: DatasetEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Dataset',
  metadata: { name: 'half', namespace: 'default' },
  spec: {
    type: 'table',
    lifecycle: 'experimental',
    owner: 'support-data',
    classification: 'internal',
    personalData: { level: 'personal' },
  },
};

describe('What is in it', () => {
  it('shows class, personal data, size, source and freshness target', async () => {
    renderEntity(datasetExample);
    const card = await findCard('What is in it');

    expect(factOf(card, 'Classification')).toHaveTextContent(
      'Confidential (3 of 4)',
    );
    expect(factOf(card, 'Personal data')).toHaveTextContent(
      'Pseudonymized (2 of 4)',
    );
    expect(factOf(card, 'Types of personal data')).toHaveTextContent(
      'contact data, free text',
    );
    expect(factOf(card, 'About')).toHaveTextContent('customers');
    expect(factOf(card, 'Size')).toHaveTextContent(
      '1.8 million records, 5.3 GB',
    );
    expect(factOf(card, 'Version')).toHaveTextContent('2026.09');
    expect(factOf(card, 'Sources')).toHaveTextContent(
      /Zendesk export: zendesk.*\(first party, 2025-01\/2026-08\)/,
    );
    expect(factOf(card, 'Prepared')).toHaveTextContent('PII masking');
    expect(factOf(card, 'Region')).toHaveTextContent('eu-central-1');
    expect(factOf(card, 'Freshness target')).toHaveTextContent(
      'At most 7 days old',
    );
  });

  it('says of every absent fact that it is not recorded', async () => {
    renderEntity(half);
    const card = await findCard('What is in it');
    expect(factOf(card, 'Types of personal data')).toHaveTextContent(
      'Not recorded',
    );
    const others = card.getByText(/^Not recorded: /);
    for (const label of [
      'Size',
      'Version',
      'Sources',
      'Right to use',
      'Region',
      'Freshness target',
    ]) {
      expect(others).toHaveTextContent(label);
    }
    expect(
      card.getByText('Experimental: not for production'),
    ).toBeInTheDocument();
  });

  it('asks no types of personal data where there is none', async () => {
    renderEntity({
      ...half,
      spec: { ...half.spec, personalData: { level: 'none' } },
    } as DatasetEntity);
    const card = await findCard('What is in it');
    expect(card.queryByText('Types of personal data')).not.toBeInTheDocument();
    const purpose = await findCard('What may it be used for?');
    expect(factOf(purpose, 'Lawful basis')).toHaveTextContent(
      'Not needed: no personal data',
    );
  });
});

describe('What may it be used for?', () => {
  it('shows purposes, prohibited uses, basis, retention and DPIA', async () => {
    renderEntity(datasetExample);
    const card = await findCard('What may it be used for?');

    expect(factOf(card, 'For')).toHaveTextContent('support-quality');
    expect(factOf(card, 'Not for')).toHaveTextContent('employee-monitoring');
    expect(factOf(card, 'Not for')).toHaveTextContent('Credit decisions');
    expect(factOf(card, 'Lawful basis')).toHaveTextContent(
      'Legitimate interests',
    );
    expect(factOf(card, 'Retention rule')).toHaveTextContent(
      '24 months, then delete; review by 30 Sept 2027',
    );
    expect(factOf(card, 'Impact assessment (DPIA)')).toHaveTextContent(
      'DPIA-2026-014',
    );
  });

  it('never invents a purpose that nobody recorded', async () => {
    renderEntity(half);
    const card = await findCard('What may it be used for?');
    expect(factOf(card, 'For')).toHaveTextContent(
      'Not decided: do not use it for anything new; ask support-data',
    );
    for (const label of ['Not for', 'Lawful basis', 'Retention rule']) {
      expect(factOf(card, label)).toHaveTextContent('Not recorded');
    }
  });
});

describe('Details', () => {
  it('folds quality goals and lineage', async () => {
    renderEntity(datasetExample);
    const card = await findCard('Details');
    const goals = await openGroup(card, 'Quality goals');
    expect(factOf(goals, 'Completeness')).toHaveTextContent('>= 0.98');
    const derived = await openGroup(card, 'Derived from (1)');
    expect(derived.getByText(/zendesk-raw/)).toHaveTextContent(
      'not in the catalog',
    );
  });
});
