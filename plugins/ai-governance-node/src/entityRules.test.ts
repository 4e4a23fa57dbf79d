import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import { ownershipUpdatePermission } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceConditions,
  createAiGovernanceConditionalDecision,
  entityRules,
  GovernedEntity,
} from './entityRules';

const { isEntityOwner, hasRaciRole, isKind } = aiGovernanceConditions;

const triage: GovernedEntity = {
  entityRef: 'model:default/triage',
  kind: 'Model',
  owners: ['group:default/ml'],
  holders: [
    { party: 'user:default/ada', role: 'product-owner', letters: ['A', 'I'] },
    { party: 'group:default/sre', role: 'operations', letters: ['R'] },
  ],
};

const holds = createConditionAuthorizer(Object.values(entityRules));
type Conditions = Parameters<typeof createAiGovernanceConditionalDecision>[1];

const decide = (conditions: Conditions) =>
  holds(
    createAiGovernanceConditionalDecision(
      ownershipUpdatePermission,
      conditions,
    ),
    triage,
  );

const ada = ['user:default/ada', 'group:default/guests'];

describe('the rules for governed entities', () => {
  it.each<[string, Conditions, boolean]>([
    ['the owner', isEntityOwner({ claims: ['group:default/ml'] }), true],
    ['no owner', isEntityOwner({ claims: ada }), false],
    ['nobody', isEntityOwner({ claims: [] }), false],
    ['any role', hasRaciRole({ claims: ada }), true],
    [
      'the role',
      hasRaciRole({ claims: ada, roles: ['product-owner', 'legal'] }),
      true,
    ],
    ['another role', hasRaciRole({ claims: ada, roles: ['legal'] }), false],
    [
      'one of the letters',
      hasRaciRole({ claims: ada, letters: ['R', 'I'] }),
      true,
    ],
    [
      'the letter of somebody else',
      hasRaciRole({ claims: ada, letters: ['R'] }),
      false,
    ],
    [
      'role and letter of two parties',
      hasRaciRole({
        claims: [...ada, 'group:default/sre'],
        roles: ['operations'],
        letters: ['A'],
      }),
      false,
    ],
    ['the kind', isKind({ kinds: ['dataset', 'model'] }), true],
    ['another kind', isKind({ kinds: ['Dataset'] }), false],
    [
      'all of several',
      {
        allOf: [
          isKind({ kinds: ['Model'] }),
          { not: isEntityOwner({ claims: ada }) },
        ],
      },
      true,
    ],
  ])('%s', (_, conditions, expected) => {
    expect(decide(conditions)).toBe(expected);
  });

  it('makes the decision of a policy', () => {
    expect(
      createAiGovernanceConditionalDecision(
        ownershipUpdatePermission,
        isKind({ kinds: ['Model'] }),
      ),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'ai-governance',
      resourceType: 'ai-governance-entity',
      conditions: {
        rule: 'IS_KIND',
        resourceType: 'ai-governance-entity',
        params: { kinds: ['Model'] },
      },
    });
  });

  it('refuses conditions that a rule does not know', () => {
    expect(() =>
      decide(hasRaciRole({ claims: ada, letters: ['X' as 'A'] })),
    ).toThrow('expected one of "R"|"A"|"C"|"I"');
  });

  it('asks a store for the same', () => {
    expect(entityRules.isEntityOwner.toQuery({ claims: ada })).toEqual({
      field: 'owners',
      values: ada,
    });
    expect(
      entityRules.hasRaciRole.toQuery({ claims: ada, letters: ['A'] }),
    ).toEqual({
      field: 'holders',
      values: ada,
      roles: undefined,
      letters: ['A'],
    });
    expect(entityRules.isKind.toQuery({ kinds: ['Model'] })).toEqual({
      field: 'kind',
      values: ['Model'],
    });
  });
});
