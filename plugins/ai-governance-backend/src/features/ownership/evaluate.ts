import {
  accountableParties,
  effectiveMatrix,
  EffectiveMatrix,
  holdersOf,
  isRaciComplete,
  lettersOf,
  Matrix,
  OwnershipFinding,
  ownershipFindings,
  partiesOfPath,
  PartyState,
  ResponsibilityRow,
  RoleHolder,
  Scheme,
  SupportGap,
  supportGaps,
  SupportPath,
} from '@aigov/backstage-plugin-ai-governance-common';
import { AssetSource } from './assetSource';
import { KnownParties } from './knownParties';

/** Everything that is written down about who answers for one asset. */
export interface Situation {
  scheme: Scheme;
  source: AssetSource;
  own?: Matrix;
  /** The matrix of the system that it is part of. */
  system?: { ref: string; matrix: Matrix };
  /** The support path that was saved. */
  savedPath?: SupportPath;
}

/** What holds on paper, before anybody looked for the parties. */
export interface OnPaper {
  effective: EffectiveMatrix;
  path: SupportPath;
  accountable: string[];
  /** Everybody who is named, each once. */
  named: string[];
}

type Duty = ResponsibilityRow['duties'][number];

/** What is found out about one asset. */
export interface Evaluation extends OnPaper {
  findings: OwnershipFinding[];
  gaps: SupportGap[];
  holders: RoleHolder[];
  complete: boolean;
  vacant: number;
  /** What each party does, by party. */
  duties: Map<string, Duty[]>;
}

/** Lays what is written down over each other. */
export function onPaper({
  scheme,
  source,
  own,
  system,
  savedPath,
}: Situation): OnPaper {
  const { kind, declared } = source;
  const effective = effectiveMatrix({ kind, scheme, own, system, declared });
  const path = savedPath ?? source.support ?? { escalation: [] };
  const { parties } = effective.matrix;
  return {
    effective,
    path,
    accountable: accountableParties(effective.matrix, scheme),
    named: [...new Set([...Object.values(parties), ...partiesOfPath(path)])],
  };
}

/** Compares what is written down with what is known of the parties. */
export function evaluate(
  { scheme, source }: Pick<Situation, 'scheme' | 'source'>,
  paper: OnPaper,
  reality: { known: KnownParties; assetsOf: (person: string) => number },
): Evaluation {
  const { effective, path } = paper;
  const stateOf = (party: string): PartyState =>
    reality.known.get(party)?.state ?? 'found';
  const gaps = supportGaps(path, { needsVendor: source.needsVendor, stateOf });
  return {
    ...paper,
    gaps,
    findings: ownershipFindings({
      scheme,
      effective,
      owner: source.owner,
      stateOf,
      belongsTo: (party, group) =>
        reality.known.get(party)?.groups.includes(group) ?? false,
      assetsOf: reality.assetsOf,
      supportGaps: gaps,
    }),
    holders: holdersOf(effective.matrix, scheme),
    complete: isRaciComplete({ scheme, effective, stateOf }),
    vacant: effective.parties.filter(({ party }) => !party).length,
    duties: dutiesOf(effective, scheme),
  };
}

function dutiesOf(
  { parties, cells }: EffectiveMatrix,
  scheme: Scheme,
): Map<string, Duty[]> {
  const played = new Map(parties.map(({ role, party }) => [role, party]));
  const roles = new Map(scheme.roles.map(({ id, title }) => [id, title]));
  const activities = new Map(
    scheme.activities.map(({ id, title }) => [id, title]),
  );
  const duties = new Map<string, Duty[]>();
  for (const { activity, role, value } of cells) {
    const party = played.get(role);
    if (!party || !value) continue;
    const list = duties.get(party) ?? [];
    for (const letter of lettersOf(value)) {
      list.push({
        activity: activities.get(activity) ?? activity,
        role: roles.get(role) ?? role,
        letter,
      });
    }
    duties.set(party, list);
  }
  return duties;
}
