import {
  Entity,
  parseEntityRef,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_HAS_PART,
  RELATION_OWNER_OF,
  RELATION_PARENT_OF,
} from '@backstage/catalog-model';
import {
  isAiKind,
  USE_RELATIONS,
} from '@aigov/backstage-plugin-ai-governance-common';

/** What is used, contained or called leads to AI, whoever asks. */
const ALWAYS = [
  ...USE_RELATIONS.map(({ type }) => type),
  RELATION_HAS_PART,
  RELATION_CONSUMES_API,
];

/** What a team builds, and so uses AI in; an owned model is not yet a used one. */
const BUILT = ['component', 'system', 'api', 'resource'];

function leads(entity: Entity, type: string, target: string): boolean {
  if (ALWAYS.includes(type)) return true;
  const kind = entity.kind.toLocaleLowerCase('en-US');
  if (kind === 'api') return type === RELATION_API_PROVIDED_BY;
  if (kind !== 'group' && kind !== 'user') return false;
  if (type === RELATION_PARENT_OF) return true;
  return type === RELATION_OWNER_OF && BUILT.includes(kindIn(target));
}

/**
 * Entity refs one step nearer to the AI that an entity uses, in order: what it
 * uses, its parts, the providers of the APIs it calls, and for a team what it
 * owns and its sub-teams own.
 */
export function stepsFrom(entity: Entity): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type, targetRef }) => leads(entity, type, targetRef))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(refs)].sort();
}

/** Whether a ref names a model, dataset or AI tool. */
export function isAiRef(ref: string): boolean {
  return isAiKind(kindIn(ref));
}

function kindIn(ref: string): string {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
}
