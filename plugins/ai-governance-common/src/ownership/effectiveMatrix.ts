import { own } from './letters';
import { Matrix, MatrixOrigin, MatrixState, Parties } from './matrix';
import { Cells, CellValue, Scheme } from './scheme';
import { templateOf } from './templateOf';

/**
 * What is said about who answers for an asset, and where.
 *
 * @public
 */
export interface MatrixSources {
  kind: string;
  scheme: Scheme;
  /** The matrix that was saved for the asset itself. */
  own?: Matrix;
  /** The system that it is part of, when that has a matrix of its own. */
  system?: { ref: string; matrix: Matrix };
  /** The fields of `spec.roles`, as full entity refs. */
  declared?: Readonly<Record<string, string>>;
}

/**
 * Who plays a role, and what else is said about it.
 *
 * @public
 */
export interface EffectiveParty {
  role: string;
  /** Absent: vacant. */
  party?: string;
  origin: MatrixOrigin;
  /** Party in `spec.roles`, if other. */
  declared?: string;
  /** Party of the system, if other. */
  inherited?: string;
}

/**
 * The letters of a role in an activity, and where they come from.
 *
 * @public
 */
export interface EffectiveCell {
  activity: string;
  role: string;
  /** Absent: empty. */
  value?: CellValue;
  origin: MatrixOrigin;
  /** Letters of the system, if other; empty text: none. */
  inherited?: CellValue | '';
}

/**
 * The matrix of an asset as it holds.
 *
 * @public
 */
export interface EffectiveMatrix {
  state: MatrixState;
  system?: string;
  matrix: Matrix;
  parties: EffectiveParty[];
  cells: EffectiveCell[];
}

/**
 * The matrix that holds for an asset: its own; else that of its system, with
 * the parties of the catalog file on top; else the template of its kind with
 * the parties of the catalog file. Roles and activities that the scheme no
 * longer has are left out.
 *
 * @public
 */
export function effectiveMatrix(sources: MatrixSources): EffectiveMatrix {
  const { kind, scheme, system } = sources;
  const declared = declaredParties(scheme, sources.declared);
  const state = stateOf(sources, declared);
  const given = sources.own ?? system?.matrix;
  const overriding = sources.own ? {} : declared;
  const cells = given?.cells ?? templateOf(scheme, kind) ?? {};
  const cellOrigin = originOf(sources);

  const parties = scheme.roles.map(({ id }): EffectiveParty => {
    const party = own(overriding, id) ?? own(given?.parties, id);
    const [inCatalog, ofSystem] = [
      own(declared, id),
      own(system?.matrix.parties, id),
    ];
    return {
      role: id,
      party,
      origin: own(overriding, id) ? 'catalog' : cellOrigin,
      declared: inCatalog === party ? undefined : inCatalog,
      inherited: ofSystem === party ? undefined : ofSystem,
    };
  });
  const all = scheme.activities.flatMap(activity => {
    const row = own(cells, activity.id);
    const rowOfSystem = own(system?.matrix.cells, activity.id);
    return scheme.roles.map((role): EffectiveCell => {
      const value = own(row, role.id);
      const ofSystem = system ? own(rowOfSystem, role.id) ?? '' : undefined;
      return {
        activity: activity.id,
        role: role.id,
        value,
        origin: cellOrigin,
        inherited: ofSystem === (value ?? '') ? undefined : ofSystem,
      };
    });
  });
  return {
    state,
    system: system?.ref,
    matrix: { parties: partiesOf(parties), cells: cellsOf(all) },
    parties,
    cells: all,
  };
}

/**
 * Who is declared in the catalog file for each role: the first field of the
 * role that names somebody.
 *
 * @public
 */
export function declaredParties(
  { roles }: Pick<Scheme, 'roles'>,
  declared: Readonly<Record<string, string>> = {},
): Parties {
  return Object.fromEntries(
    roles.flatMap(({ id, declaredAs }) => {
      const field = declaredAs.find(name => own(declared, name));
      return field === undefined ? [] : [[id, declared[field]]];
    }),
  );
}

function stateOf(sources: MatrixSources, declared: Parties): MatrixState {
  if (sources.own) return 'own';
  if (sources.system) return 'inherited';
  return Object.keys(declared).length ? 'declared' : 'none';
}

function originOf(sources: MatrixSources): MatrixOrigin {
  if (sources.own) return 'own';
  return sources.system ? 'system' : 'default';
}

function partiesOf(parties: EffectiveParty[]): Parties {
  return Object.fromEntries(
    parties.flatMap(({ role, party }) => (party ? [[role, party]] : [])),
  );
}

function cellsOf(all: EffectiveCell[]): Cells {
  const rows = new Map<string, Array<[string, CellValue]>>();
  for (const { activity, role, value } of all) {
    if (!value) continue;
    const row = rows.get(activity) ?? [];
    row.push([role, value]);
    rows.set(activity, row);
  }
  return Object.fromEntries(
    [...rows].map(([activity, row]) => [activity, Object.fromEntries(row)]),
  );
}
