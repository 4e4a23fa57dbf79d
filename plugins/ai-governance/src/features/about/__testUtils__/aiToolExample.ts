import { AIToolEntity } from '@aigov/backstage-plugin-ai-governance-common';

/** A bought coding assistant, as fully described as can be. */
export const aiToolExample: AIToolEntity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'AITool',
  metadata: {
    name: 'code-companion',
    title: 'Code Companion',
    description: 'Coding assistant in IDE and pull requests.',
    tags: ['coding-assistant', 'saas'],
    links: [
      {
        url: 'https://go.acme.example/code-companion',
        title: 'Get access',
        type: 'onboarding',
      },
    ],
    namespace: 'default',
  },
  spec: {
    type: 'coding-assistant',
    lifecycle: 'production',
    owner: 'group:default/developer-experience',
    system: 'developer-platform',
    criticality: 'medium',
    adoptionStage: 'scale-out',
    hosting: 'saas',
    version: {
      current: '4.12',
      channel: 'stable',
      updatePolicy: 'test-then-roll-out',
    },
    vendor: {
      name: 'ExampleSoft',
      website: 'https://examplesoft.example',
      trustCenter: 'https://trust.examplesoft.example',
      subprocessors: 'https://trust.examplesoft.example/subprocessors',
      support: {
        contact: 'support@examplesoft.example',
        plan: 'enterprise',
        responseTime: 'PT4H',
      },
      certifications: [
        {
          name: 'SOC 2 Type II',
          validUntil: '2027-03-31',
        },
        {
          name: 'ISO/IEC 42001',
          validUntil: '2028-01-15',
        },
      ],
    },
    contract: {
      id: 'CTR-2025-118',
      start: '2025-10-01',
      end: '2026-09-30',
      noticePeriod: 'P90D',
      autoRenew: true,
      dpa: {
        signed: true,
        url: 'https://contracts.acme.example/CTR-2025-118/dpa',
      },
      terms: {
        trainsOnCustomerData: false,
        vendorRetention: 'P0D',
        ipIndemnity: true,
      },
    },
    licensing: {
      model: 'per-seat',
      seats: 400,
      entitlementGroup: 'group:default/code-companion-users',
    },
    models: ['model:default/vendor-code-llm'],
    integrations: [
      {
        type: 'ide-plugin',
        name: 'VS Code extension',
        version: '4.12',
        permissions: ['read-workspace', 'write-file'],
      },
      {
        type: 'ci-cd',
        name: 'PR review bot',
        ref: 'component:default/pr-review-bot',
        permissions: ['read-code', 'comment'],
      },
      {
        type: 'mcp',
        name: 'internal docs',
        ref: 'api:default/docs-mcp',
        permissions: ['read'],
      },
    ],
    access: {
      sso: 'oidc',
      scim: true,
      mfa: true,
      provisioning: 'https://access.acme.example/code-companion',
    },
    decision: {
      autonomy: 'human-in-the-loop',
      affectsIndividuals: false,
      automatedDecision: false,
    },
    agency: {
      executesCode: true,
      writesFiles: true,
      networkAccess: 'restricted',
      productionAccess: false,
      approval: 'required',
    },
    data: {
      allowedClassifications: ['public', 'internal'],
      prohibited: ['secrets', 'customer-personal-data'],
      promptLogging: {
        enabled: true,
        retention: 'P30D',
      },
      residency: ['eu'],
      transfers: [
        {
          country: 'US',
          mechanism: 'SCC',
        },
      ],
    },
    intendedUse: {
      purposes: ['software-development'],
      users: ['developers'],
      useCases: ['Code completion', 'Test generation', 'PR review'],
      outOfScope: ['Autonomous merge to main'],
    },
    capabilities: ['code completion', 'chat', 'agent mode'],
    limitations: ['No knowledge of internal frameworks', 'Weak on Terraform'],
    policy: 'https://docs.acme.example/policies/ai-coding',
    training: {
      url: 'https://learn.acme.example/code-companion',
      required: true,
    },
    support: {
      firstContact: 'group:default/developer-experience',
      channel: '#code-companion',
      knowledgeBase: 'https://wiki.acme.example/code-companion',
      escalation: 'vendor',
    },
    rollout: {
      strategy: 'phased',
      cohorts: [
        {
          name: 'pilot',
          group: 'group:default/pilot-devs',
        },
        {
          name: 'all',
          group: 'group:default/engineering',
        },
      ],
    },
    slos: [
      {
        name: 'availability',
        sli: 'vendor_status',
        operator: '>=',
        target: 0.995,
        window: 'P30D',
      },
    ],
    resilience: {
      rto: 'P1D',
      rpo: 'P0D',
      fallback: {
        mode: 'alternative-tool',
        refs: ['aitool:default/chat-assistant'],
        procedure: 'https://wiki.acme.example/no-ai-mode',
      },
      exitPlan: 'https://wiki.acme.example/code-companion-exit',
      drillEvery: 'P365D',
    },
    roles: {
      toolAdmin: 'user:default/dev-admin',
      contractOwner: 'user:default/vera',
      legal: 'group:default/privacy-office',
    },
    compliance: {
      regulations: ['gdpr', 'eu-ai-act'],
      euAiAct: {
        role: 'deployer',
        declaredCategory: 'minimal',
      },
    },
    finops: {
      tags: {
        team: 'devex',
        product: 'developer-platform',
        environment: 'prod',
        model_id: 'vendor-code-llm',
        cost_center: 'CC-1200',
        sla_owner: 'vera@acme.example',
        security_contact: 'secops@acme.example',
      },
    },
  },
};
