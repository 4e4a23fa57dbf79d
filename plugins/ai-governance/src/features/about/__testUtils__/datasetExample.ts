import { DatasetEntity } from '@aigov/backstage-plugin-ai-governance-common';

/** A dataset with personal data, as fully described as can be. */
export const datasetExample: DatasetEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Dataset',
  metadata: {
    name: 'support-messages-2026',
    title: 'Support messages 2026',
    description: 'Support messages with agent-assigned intents.',
    tags: ['text', 'labelled'],
    annotations: {
      'ai-governance/openlineage-dataset': 's3://acme-ml|support/messages/2026',
      'ai-governance/odcs-contract':
        'https://git.acme.example/contracts/support-messages.odcs.yaml',
      'ai-governance/croissant':
        'https://data.acme.example/support-messages/croissant.json',
    },
    namespace: 'default',
  },
  spec: {
    type: 'files',
    lifecycle: 'production',
    owner: 'group:default/support-data',
    system: 'customer-support',
    criticality: 'high',
    version: '2026.09',
    modality: ['text'],
    languages: ['en', 'de'],
    task: 'text-classification',
    license: {
      expression: 'LicenseRef-Acme-Internal',
      name: 'Acme internal data',
    },
    availability: 'query',
    location: {
      uri: 's3://acme-ml/support/messages/2026',
      platform: 's3',
      region: 'eu-central-1',
      format: 'parquet',
    },
    size: {
      records: 1840000,
      bytes: 5300000000,
    },
    contract: {
      standard: 'odcs',
      version: 'v3.1.0',
      url: 'https://git.acme.example/contracts/support-messages.odcs.yaml',
    },
    sources: [
      {
        name: 'Zendesk export',
        ref: 'resource:default/zendesk',
        collection: 'first-party',
        timeframe: '2025-01/2026-08',
      },
    ],
    collection: {
      method: 'Software collection',
      rawData: 'Ticket body and agent label',
      missingData: '3 % without label are dropped',
    },
    preparation: [
      'Language filter',
      'PII masking with presidio',
      'De-duplication',
    ],
    annotation: {
      process: 'Agents pick the intent when closing a ticket',
      annotators: 'support agents',
      agreement: 0.81,
    },
    classification: 'confidential',
    personalData: {
      level: 'pseudonymised',
      categories: ['contact-data', 'free-text'],
      specialCategories: 'incidental',
      subjects: ['customers'],
      children: false,
      anonymisation: ['masking', 'hashing'],
    },
    privacy: {
      lawfulBasis: 'legitimate-interests',
      purposes: ['support-routing', 'support-quality'],
      prohibitedUses: ['marketing', 'employee-monitoring'],
      ccpa: {
        categories: ['identifiers', 'commercial-information'],
        soldOrShared: false,
        sensitivePersonalInformation: false,
      },
      rightsProcess:
        'https://docs.acme.example/privacy/erasure-from-training-data',
      dpiaRef: 'DPIA-2026-014',
    },
    retention: {
      period: 'P24M',
      action: 'delete',
      reviewBy: '2027-09-30',
    },
    residency: ['eu-central-1'],
    transfers: [],
    quality: {
      completeness: {
        operator: '>=',
        threshold: 0.98,
      },
      accuracy: {
        operator: '>=',
        threshold: 0.95,
      },
      consistency: {
        operator: '>=',
        threshold: 0.99,
      },
      freshness: {
        operator: '<=',
        threshold: 'P7D',
      },
      onFailure: 'block',
    },
    biases: ['Over-represents web channel', 'German under 20 %'],
    limitations: ['No voice transcripts'],
    intendedUse: {
      purposes: ['support-routing'],
      outOfScope: ['Credit decisions'],
    },
    maintenance: {
      frequency: 'P1M',
      plan: 'https://docs.acme.example/data/support',
      contact: 'group:default/support-data',
    },
    access: {
      request: 'https://access.acme.example/support-messages',
      roles: ['ml-reader'],
    },
    roles: {
      dataOwner: 'group:default/support-data',
      steward: 'user:default/dana',
      custodian: 'group:default/data-platform',
    },
    resilience: {
      rto: 'PT8H',
      rpo: 'PT24H',
      backup: {
        hot: 'P35D',
        archive: 'P7Y',
      },
    },
    derivedFrom: ['dataset:default/zendesk-raw'],
    compliance: {
      regulations: ['gdpr', 'ccpa'],
    },
    finops: {
      tags: {
        team: 'support-data',
        product: 'customer-support',
        environment: 'prod',
        model_id: 'n/a',
        cost_center: 'CC-4711',
        sla_owner: 'dana@acme.example',
        security_contact: 'secops@acme.example',
      },
    },
  },
};
