import { Entity, EntityLink } from '@backstage/catalog-model';

const CALL =
  /how[- ]?to|quick ?start|get(ting)? started|usage|onboarding|guide/i;
const SUPPORT = /support|chat|slack|teams|help/i;

const linksThatSay = (entity: Entity, words: RegExp): EntityLink[] =>
  (entity.metadata.links ?? []).filter(
    ({ type = '', title = '' }) => words.test(type) || words.test(title),
  );

/** The links that teach how to use it, by their type or title. */
export function callLinksOf(entity: Entity): EntityLink[] {
  return linksThatSay(entity, CALL);
}

/** The links that lead to people who help, by their type or title. */
export function supportLinksOf(entity: Entity): EntityLink[] {
  const call = callLinksOf(entity);
  return linksThatSay(entity, SUPPORT).filter(link => !call.includes(link));
}
