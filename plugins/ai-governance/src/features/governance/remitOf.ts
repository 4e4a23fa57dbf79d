import {
  aiGovernanceApis,
  Endpoint,
  RaciLetter,
} from '@aigov/backstage-plugin-ai-governance-common';

/** Something that may be done to records, as its endpoint says. */
export interface Duty {
  id: string;
  feature: string;
  what: string;
  permission: string;
  raci: readonly RaciLetter[];
}

/**
 * What a role may do, read from the contracts themselves: so that this page
 * says what the server does. Only what leaves a trace counts, not previews.
 */
export function remitOf(
  role: 'governance' | 'owner',
  isOn: (feature: string) => boolean,
): Duty[] {
  return Object.entries(aiGovernanceApis)
    .filter(([feature]) => isOn(feature))
    .flatMap(([feature, api]) =>
      Object.entries<Endpoint>(api)
        .filter(([, spec]) => spec.role === role && spec.audit)
        .map(([id, spec]) => ({
          id: `${feature}.${id}`,
          feature,
          what: spec.summary,
          permission: spec.permission.name,
          raci: spec.raci,
        })),
    );
}
