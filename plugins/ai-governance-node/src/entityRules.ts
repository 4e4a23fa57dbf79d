import { z } from 'zod';
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RaciLetter,
  raciLetters,
  RESOURCE_TYPE_GOVERNED_ENTITY,
} from '@aigov/backstage-plugin-ai-governance-common';

/**
 * What a permission policy can decide on: an entity of any kind, with who owns
 * it and who plays which role in its RACI matrix.
 *
 * @public
 */
export interface GovernedEntity {
  entityRef: string;
  /** As the catalog writes it, for example `Model`. */
  kind: string;
  /** Targets of `ownedBy`; a person and a group own themselves, too. */
  owners: string[];
  holders: Array<{ party: string; role: string; letters: RaciLetter[] }>;
}

/**
 * A condition as a query: the field has one of the values.
 *
 * @public
 */
export type GovernedEntityFilter =
  | { field: 'owners' | 'kind'; values: string[] }
  | {
      field: 'holders';
      values: string[];
      roles?: string[];
      letters?: RaciLetter[];
    };

/** @public */
export const governedEntityResourceRef = createPermissionResourceRef<
  GovernedEntity,
  GovernedEntityFilter
>().with({
  pluginId: 'ai-governance',
  resourceType: RESOURCE_TYPE_GOVERNED_ENTITY,
});

const claims = z
  .array(z.string())
  .describe('Entity refs of people and groups, for example of the caller');

/** One of the claims owns the entity in the catalog. @public */
export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow entities that one of the claims owns',
  resourceRef: governedEntityResourceRef,
  paramsSchema: z.object({ claims }),
  apply: ({ owners }, given) =>
    owners.some(owner => given.claims.includes(owner)),
  toQuery: given => ({ field: 'owners', values: given.claims }),
});

/** One of the claims plays a role in the RACI matrix. @public */
export const hasRaciRole = createPermissionRule({
  name: 'HAS_RACI_ROLE',
  description:
    'Allow entities in whose RACI matrix one of the claims plays one of the roles, with one of the letters',
  resourceRef: governedEntityResourceRef,
  paramsSchema: z.object({
    claims,
    roles: z
      .array(z.string())
      .optional()
      .describe('Ids of roles; left out: any role'),
    letters: z
      .array(z.enum(raciLetters))
      .optional()
      .describe('R, A, C or I; left out: any letter'),
  }),
  apply: ({ holders }, given) =>
    holders.some(
      ({ party, role, letters }) =>
        given.claims.includes(party) &&
        (given.roles?.includes(role) ?? true) &&
        (given.letters?.some(letter => letters.includes(letter)) ?? true),
    ),
  toQuery: ({ claims: values, roles, letters }) => ({
    field: 'holders',
    values,
    roles,
    letters,
  }),
});

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** The entity is of one of the kinds. @public */
export const isKind = createPermissionRule({
  name: 'IS_KIND',
  description: 'Allow entities of one of the kinds',
  resourceRef: governedEntityResourceRef,
  paramsSchema: z.object({
    kinds: z.array(z.string()).describe('For example Model, in any case'),
  }),
  apply: ({ kind }, { kinds }) => kinds.map(lower).includes(lower(kind)),
  toQuery: ({ kinds }) => ({ field: 'kind', values: kinds }),
});

/** Every rule for governed entities, by the name of its condition. @public */
export const entityRules = { hasRaciRole, isEntityOwner, isKind };

const exported = createConditionExports({
  resourceRef: governedEntityResourceRef,
  rules: entityRules,
});

/**
 * For permission policies: conditions on the entity that is asked about.
 *
 * @public
 */
export const aiGovernanceConditions = exported.conditions;

/**
 * For permission policies: the decision that holds where conditions hold.
 *
 * @public
 */
export const createAiGovernanceConditionalDecision =
  exported.createConditionalDecision;
