import {
  supportGaps,
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';

export const ml = 'group:default/support-ml';

/** A path with every step. */
export const completePath: SupportPath = {
  firstContact: { party: ml },
  channel: { title: '#support-ml', url: 'https://chat.example.com/support-ml' },
  hours: 'Mon–Fri 9–17 CET',
  knowledgeBase: 'https://wiki.example.com/triage',
  alert: { title: 'Pager', url: 'https://pager.example.com' },
  onCall: { party: 'group:default/sre' },
  escalation: [
    { contact: { party: 'user:default/ada' }, minutes: { P0: 5 } },
    { contact: { text: 'Duty manager, +49 30 1234' } },
  ],
  incident: { title: 'Incident desk' },
  vendor: {
    name: 'Acme',
    contact: { text: 'support@acme.example' },
    contract: 'C-17',
  },
};

/** The answer of the backend, with the gaps that it would find. */
export function supportView(
  path: SupportPath,
  more: Partial<SupportView> = {},
): SupportView {
  const parties = more.parties ?? [
    { ref: ml, title: 'Support ML', state: 'found' },
  ];
  return {
    entityRef: 'model:default/triage',
    state: 'own',
    revision: 3,
    path,
    parties,
    escalationMinutes: { P0: 15, P1: 30, P2: 120 },
    needsVendor: false,
    gaps: supportGaps(path, {
      stateOf: ref =>
        parties.find(party => party.ref === ref)?.state ?? 'found',
    }),
    access: { mayEdit: true },
    asOf: '2026-11-21T12:00:00.000Z',
    source: 'ownership',
    ...more,
  };
}
