import {
  Entity,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
} from '@backstage/catalog-model';
import { aiRelations } from '../kinds';

/**
 * The relations that mean use, from the user's side, with their words and the
 * reverse that stands at what is used. Being a part or being owned is not use.
 * @public
 */
export const USE_RELATIONS: ReadonlyArray<{
  type: string;
  reverse: string;
  title: string;
}> = [
  {
    type: RELATION_DEPENDS_ON,
    reverse: RELATION_DEPENDENCY_OF,
    title: 'depends on',
  },
  ...aiRelations.map(({ type, reverse, title }) => ({ type, reverse, title })),
];

/**
 * The relations at an AI asset that lead to those who use it. One list for
 * every count of users, so that the counts agree.
 * @public
 */
export const USED_BY_RELATIONS: readonly string[] = USE_RELATIONS.map(
  ({ reverse }) => reverse,
);

/**
 * Entity refs of those who use an asset directly, each once and in order.
 * @public
 */
export function usersOf(entity: Entity): string[] {
  const refs = (entity.relations ?? [])
    .filter(({ type }) => USED_BY_RELATIONS.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(refs)].sort();
}
