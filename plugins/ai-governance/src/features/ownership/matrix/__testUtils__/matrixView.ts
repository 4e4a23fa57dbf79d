import {
  CellValue,
  effectiveMatrix,
  Matrix,
  MatrixView,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity } from '@backstage/catalog-model';

/** Three activities and three roles: enough for every rule. */
export const scheme: Scheme & { revision: number } = {
  revision: 0,
  roles: [
    { id: 'owner', title: 'Model owner', declaredAs: ['modelOwner'] },
    { id: 'qa', title: 'QA', declaredAs: ['qa'] },
    { id: 'ops', title: 'Operations', declaredAs: [] },
  ],
  activities: [
    { id: 'build', title: 'Build', description: 'Make it' },
    { id: 'deploy', title: 'Deploy', description: 'Bring it to its users' },
    { id: 'retire', title: 'Retire', description: 'Take it out of use' },
  ],
  templates: [
    {
      cells: {
        build: { owner: 'A', qa: 'R' },
        deploy: { owner: 'A', ops: 'R' },
        retire: { owner: 'AR' },
      },
    },
  ],
  mostAssetsPerPerson: 20,
  escalationMinutes: { P0: 15, P1: 30, P2: 120 },
};

export const ml = 'group:default/support-ml';
export const testers = 'group:default/testers';
export const ada = 'user:default/ada';

const titles: Record<string, string> = {
  [ml]: 'Support ML',
  [testers]: 'Testers',
  [ada]: 'Ada Lovelace',
};

export const complete: Matrix = {
  parties: { owner: ml, qa: testers },
  cells: {
    build: { owner: 'A', qa: 'R' },
    deploy: { owner: 'A', qa: 'C' },
    retire: { owner: 'AR' },
  },
};

/** A matrix with other letters in some cells: `{ 'deploy qa': 'A' }`. */
export function lettered(
  matrix: Matrix,
  letters: Record<string, CellValue | undefined>,
): Matrix {
  const cells = structuredClone(matrix.cells);
  for (const [key, value] of Object.entries(letters)) {
    const [activity, role] = key.split(' ');
    cells[activity] ??= {};
    if (value) cells[activity][role] = value;
    else delete cells[activity][role];
  }
  return { ...matrix, cells };
}

/** The answer of the backend, made by the rules that it uses, too. */
export function matrixView(
  sources: {
    own?: Matrix;
    system?: Matrix;
    declared?: Record<string, string>;
  },
  more: Partial<MatrixView> = {},
): MatrixView {
  const effective = effectiveMatrix({
    kind: 'Model',
    scheme,
    own: sources.own,
    system: sources.system
      ? { ref: 'system:default/customer-support', matrix: sources.system }
      : undefined,
    declared: sources.declared,
  });
  return {
    ...effective,
    entityRef: 'model:default/triage',
    revision: sources.own ? 4 : 0,
    ...(sources.own
      ? { changedAt: '2026-11-20T12:00:00.000Z', changedBy: ada }
      : {}),
    scheme,
    parties: effective.parties.map(({ party, ...entry }) => ({
      ...entry,
      ...(party
        ? {
            party: {
              ref: party,
              title: titles[party],
              state: 'found' as const,
            },
          }
        : {}),
    })),
    catalogOwner: { ref: ml, title: 'Support ML', state: 'found' },
    findings: [],
    access: { mayEdit: true },
    asOf: '2026-11-21T12:00:00.000Z',
    source: 'ownership',
    ...more,
  };
}

const party = (kind: string, name: string, displayName: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', profile: { displayName } },
});

export const parties: Entity[] = [
  party('Group', 'support-ml', 'Support ML'),
  party('Group', 'testers', 'Testers'),
  party('User', 'ada', 'Ada Lovelace'),
];

export const model: Entity = {
  apiVersion: 'ai-governance/v1alpha1',
  kind: 'Model',
  metadata: { name: 'triage', namespace: 'default', title: 'Triage' },
  spec: {
    type: 'fine-tuned',
    lifecycle: 'production',
    owner: 'support-ml',
    roles: { modelOwner: 'user:ada' },
  },
};
