import { ImportOutcome } from '@aigov/backstage-plugin-ai-governance-common';
import { ReadCard } from '@aigov/backstage-plugin-ai-governance-node';
import { missingFields } from './buildEntity';
import { CardKey, keyOf } from './nameCards';
import { KnownEntity, PlannedItem } from './planRun';
import { CardFile } from './readCards';
import { ImportSource } from './source';

/** A card that its format could read. */
export type GoodCard = Extract<ReadCard, { status: 'ok' }>;

/** A card with all that an entity needs but its name. */
export type Candidate = Omit<CardFile, 'card'> & {
  card: GoodCard;
  key: CardKey;
  namespace: string;
  ownerRef: string;
};

/** How and why a card is set aside. */
export type SetAside = Pick<PlannedItem, 'outcome' | 'reason' | 'line'>;

/** A card that may become an entity, or why it may not. */
export type Judged =
  | Candidate
  | { outcome: 'aside'; why: SetAside; isTwin: boolean };

/**
 * Decides whether a card is taken, before anything is made of it: it must be
 * readable, nobody else's, and say or be given all that its kind needs.
 */
export function judgeCard(
  file: CardFile,
  options: {
    source: ImportSource;
    seen: Map<string, string>;
    byKey: Map<string, KnownEntity>;
    others: ReadonlyMap<string, string>;
  },
): Judged {
  const { source, seen, byKey, others } = options;
  const { card } = file;
  const aside = (outcome: ImportOutcome, reason: string, isTwin = false) => ({
    outcome: 'aside' as const,
    why: {
      outcome,
      reason,
      ...(card.status === 'broken' && card.line ? { line: card.line } : {}),
    },
    isTwin,
  });
  if (card.status === 'broken') return aside('quarantined', card.reason);

  const key = { kind: card.kind, cardId: card.sourceId };
  const twin = seen.get(keyOf(key));
  if (twin) {
    return aside(
      'quarantined',
      `${card.sourceId} was already read from ${twin}: keep one of the two`,
      true,
    );
  }
  const holder = byKey.get(keyOf(key))?.sourceId;
  const other = holder === undefined ? undefined : others.get(holder);
  if (other !== undefined) {
    return aside(
      'quarantined',
      `${card.sourceId} is already imported from '${other}': remove it from one of the two targets`,
      true,
    );
  }
  const namespace = namespaceOf(card.sourceId);
  const ownerRef = source.ownerOf(namespace);
  if (!ownerRef) {
    return aside(
      'unmapped',
      `The organization '${namespace}' is mapped to no group: add it to ${source.key}.owner`,
    );
  }
  const missing = missingFields(card.kind, source);
  if (missing) return aside('unmapped', missing);
  return { ...file, card, key, namespace, ownerRef };
}

/** The organization in an id, `organization/name`. */
export function namespaceOf(cardId: string): string {
  return cardId.includes('/') ? cardId.slice(0, cardId.indexOf('/')) : cardId;
}
