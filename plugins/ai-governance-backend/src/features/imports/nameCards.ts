import { AiKind, slugOf } from '@aigov/backstage-plugin-ai-governance-common';

/** An asset of a source; its id is unique in its kind. */
export interface CardKey {
  kind: AiKind;
  cardId: string;
}

/** Kind and id as one key of a map. */
export const keyOf = ({ kind, cardId }: CardKey) => `${kind} ${cardId}`;

/**
 * The name of each card: an id that has an entity keeps its name, a new one
 * gets its slug, and a hash where the slug is taken by another id.
 */
export function nameCards(
  cards: CardKey[],
  known: Array<CardKey & { name: string }>,
): Map<string, string> {
  const names = new Map(known.map(each => [keyOf(each), each.name]));
  const taken = new Set(known.map(({ kind, name }) => `${kind} ${name}`));
  for (const card of cards) {
    if (names.has(keyOf(card))) continue;
    const name = slugOf(card.cardId, slug => taken.has(`${card.kind} ${slug}`));
    names.set(keyOf(card), name);
    taken.add(`${card.kind} ${name}`);
  }
  return names;
}
