import { accountableParties } from './accountableParties';
import { EffectiveMatrix } from './effectiveMatrix';
import { OwnershipFinding } from './finding';
import { own, rolesWith } from './letters';
import { listed, titleOf } from './ruleProblem';
import { Scheme } from './scheme';
import { PartyState, SupportGap, supportSteps } from './supportGaps';

/** The activity whose work is to be approved by somebody else. @public */
export const WORK_ACTIVITY = 'build';

/** The activity that approves the work. @public */
export const APPROVAL_ACTIVITY = 'approve';

/**
 * What the reality check compares: what holds on paper, and what is known of
 * the parties.
 *
 * @public
 */
export interface FindingSources {
  scheme: Scheme;
  effective: Pick<EffectiveMatrix, 'state' | 'matrix'>;
  /** The catalog owner. */
  owner?: string;
  stateOf(party: string): PartyState;
  /** Whether a person or group is a member or a part of the other. */
  belongsTo(party: string, group: string): boolean;
  /** How many assets a person is accountable for. */
  assetsOf(person: string): number;
  supportGaps: readonly SupportGap[];
}

/**
 * What is wrong with who answers for an asset, the gravest first.
 *
 * @public
 */
export function ownershipFindings(sources: FindingSources): OwnershipFinding[] {
  if (sources.effective.state === 'none') {
    return [
      {
        id: 'matrix-missing',
        message:
          'Nobody has said who answers for this: fill in the matrix, or name people in spec.roles of the catalog file',
      },
      ...supportFindings(sources),
    ];
  }
  const { scheme, effective } = sources;
  const accountable = accountableParties(effective.matrix, scheme);
  return [
    ...withoutAccountable(sources),
    ...unreachable(sources),
    ...ownerDiffers(sources, accountable),
    ...tooManyAssets(sources, accountable),
    ...approvesOwnWork(sources),
    ...supportFindings(sources),
  ];
}

/** Whether each activity has an accountable party that can be reached. @public */
export function isRaciComplete(
  sources: Pick<FindingSources, 'scheme' | 'effective' | 'stateOf'>,
): boolean {
  const { scheme, effective, stateOf } = sources;
  const { cells, parties } = effective.matrix;
  return scheme.activities.every(({ id }) => {
    const roles = rolesWith(cells, id, 'A');
    const party = roles.length === 1 ? own(parties, roles[0]) : undefined;
    return party !== undefined && stateOf(party) === 'found';
  });
}

function withoutAccountable({
  scheme,
  effective: { matrix },
}: FindingSources): OwnershipFinding[] {
  const open = scheme.activities.flatMap(({ id, title }) => {
    const roles = rolesWith(matrix.cells, id, 'A');
    return roles.some(role => own(matrix.parties, role))
      ? []
      : [{ id, title, roles }];
  });
  if (!open.length) return [];
  const vacant = [...new Set(open.flatMap(({ roles }) => roles))];
  const titles = vacant.map(role => titleOf(scheme.roles, role));
  const wayOut = vacant.length
    ? `name a party for ${listed(titles)}, or give the A to another role`
    : 'give a role an A';
  return [
    {
      id: 'accountable-missing',
      message: `${listed(open.map(({ title }) => title))} ${
        open.length === 1 ? 'has' : 'have'
      } no accountable party: ${wayOut}`,
      activities: open.map(({ id }) => id),
      roles: vacant,
    },
  ];
}

function unreachable({
  scheme,
  effective: { matrix },
  stateOf,
}: FindingSources): OwnershipFinding[] {
  return playersOf(matrix.parties).flatMap(([party, roles]) => {
    const state = stateOf(party);
    if (state === 'found') return [];
    const titles = listed(roles.map(role => titleOf(scheme.roles, role)));
    return [
      state === 'left'
        ? {
            id: 'party-left' as const,
            message: `${party} plays ${titles} and is not in the catalog any more: name somebody else`,
            roles,
            party,
          }
        : {
            id: 'group-empty' as const,
            message: `${party} plays ${titles} and has no members: add members, or name somebody else`,
            roles,
            party,
          },
    ];
  });
}

function ownerDiffers(
  { owner, belongsTo }: FindingSources,
  accountable: string[],
): OwnershipFinding[] {
  if (!owner || !accountable.length) return [];
  return accountable.some(party => party === owner || belongsTo(party, owner))
    ? []
    : [
        {
          id: 'owner-differs',
          message: `${owner} owns this in the catalog and is accountable for nothing: make it accountable, or change spec.owner`,
          party: owner,
        },
      ];
}

function tooManyAssets(
  { scheme, assetsOf }: FindingSources,
  accountable: string[],
): OwnershipFinding[] {
  return accountable
    .filter(party => party.startsWith('user:'))
    .filter(person => assetsOf(person) > scheme.mostAssetsPerPerson)
    .map(party => ({
      id: 'too-many-assets',
      message: `${party} is accountable for more than ${scheme.mostAssetsPerPerson} assets, the most that the rules of ownership allow one person: hand some over`,
      party,
    }));
}

function approvesOwnWork({
  scheme,
  effective: { matrix },
}: FindingSources): OwnershipFinding[] {
  const { cells, parties } = matrix;
  const { activities } = scheme;
  if (
    ![WORK_ACTIVITY, APPROVAL_ACTIVITY].every(wanted =>
      activities.some(({ id }) => id === wanted),
    )
  ) {
    return [];
  }
  const playing = (roles: string[]) =>
    new Set(roles.flatMap(role => own(parties, role) ?? []));
  const workers = playing(rolesWith(cells, WORK_ACTIVITY, 'R'));
  const approvers = playing([
    ...rolesWith(cells, APPROVAL_ACTIVITY, 'A'),
    ...rolesWith(cells, APPROVAL_ACTIVITY, 'R'),
  ]);
  return [...approvers]
    .filter(party => workers.has(party))
    .map(party => ({
      id: 'approves-own-work',
      message: `${party} is responsible for ${titleOf(
        activities,
        WORK_ACTIVITY,
      )} and answers for ${titleOf(
        activities,
        APPROVAL_ACTIVITY,
      )}: let somebody else approve`,
      activities: [WORK_ACTIVITY, APPROVAL_ACTIVITY],
      party,
    }));
}

function supportFindings({
  supportGaps: gaps,
}: FindingSources): OwnershipFinding[] {
  const steps = new Set<string>(gaps.map(({ step }) => step));
  if (!steps.size) return [];
  const titles = supportSteps
    .filter(({ id }) => steps.has(id))
    .map(({ title }) => title);
  return [
    {
      id: 'support-gap',
      message: `The support path has gaps at ${listed(
        titles,
      )}: complete the support path`,
    },
  ];
}

/** Each party with the roles that it plays. */
function playersOf(
  parties: Readonly<Record<string, string>>,
): Array<[string, string[]]> {
  const players = new Map<string, string[]>();
  for (const [role, party] of Object.entries(parties)) {
    players.set(party, [...(players.get(party) ?? []), role]);
  }
  return [...players];
}
