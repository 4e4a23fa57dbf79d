import { createHash } from 'crypto';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AiKind,
  describeProblems,
  EvaluationResult,
  ImportItem,
  ImportOutcome,
  importOutcomes,
  slugOf,
  validateAiEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { ReadCard } from '@aigov/backstage-plugin-ai-governance-node';
import { buildEntity, missingFields } from './buildEntity';
import { CardKey, keyOf, nameCards } from './nameCards';
import { CardFile } from './readCards';
import { ImportSource } from './source';

/** An entity that an earlier run has made, of this source or another. */
export interface KnownEntity extends CardKey {
  name: string;
  entityRef: string;
  sourceId: string;
  file: string;
  hash: string;
  readAt: Date;
}

/** An entity that a run makes or changes. */
export interface PlannedEntity extends KnownEntity {
  namespace: string;
  entity: Entity;
  findings: ImportItem['findings'];
  results: EvaluationResult[];
}

/** What happened to a file. */
export type PlannedItem = ImportItem & { namespace?: string };

/** Everything that a run writes. */
export interface RunPlan {
  items: PlannedItem[];
  changed: PlannedEntity[];
  removed: KnownEntity[];
  counts: Record<ImportOutcome, number>;
}

type GoodCard = Extract<ReadCard, { status: 'ok' }>;
type Candidate = Omit<CardFile, 'card'> & {
  card: GoodCard;
  key: CardKey;
  namespace: string;
  ownerRef: string;
};
type SetAside = Pick<PlannedItem, 'outcome' | 'reason' | 'line'>;

/**
 * Decides what a run does: pure, so that it can be done again inside the
 * transaction that writes it. `known` holds the entities of all sources,
 * `others` the titles of the other configured sources by id.
 */
export function planRun(options: {
  source: ImportSource;
  files: CardFile[];
  known: KnownEntity[];
  others: ReadonlyMap<string, string>;
  now: Date;
}): RunPlan {
  const { source, files, known, others, now } = options;
  const byKey = new Map(known.map(each => [keyOf(each), each]));
  const own = known.filter(({ sourceId }) => sourceId === source.id);
  const byFile = new Map(own.map(each => [each.file, each]));
  const items: PlannedItem[] = [];
  const changed: PlannedEntity[] = [];
  const inUse = new Set<string>();

  const setAside = (file: CardFile, why: SetAside) => {
    const kept = keptFor(file, { byKey, byFile, source });
    if (kept) inUse.add(keyOf(kept));
    items.push({ ...aboutCard(file), ...why, ...keptPart(kept) });
  };

  const candidates: Candidate[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const judged = judge(file, { source, seen, byKey, others });
    if ('outcome' in judged) {
      if (judged.isTwin) items.push({ ...aboutCard(file), ...judged.why });
      else setAside(file, judged.why);
      continue;
    }
    seen.set(keyOf(judged.key), file.file);
    candidates.push(judged);
  }

  const names = nameCards(
    candidates.map(({ key }) => key),
    known,
  );
  const nameOf = (kind: AiKind, cardId: string) =>
    names.get(keyOf({ kind, cardId })) ?? slugOf(cardId);

  for (const candidate of candidates) {
    const { card, key, file, location, ownerRef, namespace } = candidate;
    const entity = buildEntity({
      ...key,
      draft: card.draft,
      name: nameOf(key.kind, key.cardId),
      ownerRef,
      location,
      source,
      nameOf,
    });
    const problems = validateAiEntity(entity);
    if (problems.length) {
      setAside(candidate, {
        outcome: 'quarantined',
        reason: describeProblems(problems),
      });
      continue;
    }
    const findings = allFindings(card);
    const hash = hashOf([entity, card.results, findings]);
    const before = byKey.get(keyOf(key));
    const entityRef = stringifyEntityRef(entity);
    const isSame = before?.hash === hash && before.sourceId === source.id;
    const outcome = outcomeOf(before, { isSame });
    inUse.add(keyOf(key));
    items.push({ ...aboutCard(candidate), outcome, entityRef, findings });
    if (isSame) continue;
    changed.push({
      ...key,
      name: entity.metadata.name,
      entityRef,
      sourceId: source.id,
      file,
      hash,
      readAt: now,
      namespace,
      entity,
      findings,
      results: card.results,
    });
  }

  const removed = own.filter(each => !inUse.has(keyOf(each)));
  items.push(...removed.map(removedItem));
  return { items, changed, removed, counts: countOutcomes(items) };
}

function outcomeOf(
  before: KnownEntity | undefined,
  { isSame }: { isSame: boolean },
): ImportOutcome {
  if (!before) return 'created';
  return isSame ? 'unchanged' : 'updated';
}

type Judged = Candidate | { outcome: 'aside'; why: SetAside; isTwin: boolean };

function judge(
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
      `The organisation '${namespace}' is mapped to no group: add it to ${source.key}.owner`,
    );
  }
  const missing = missingFields(card.kind, source);
  if (missing) return aside('unmapped', missing);
  return { ...file, card, key, namespace, ownerRef };
}

const namespaceOf = (cardId: string) =>
  cardId.includes('/') ? cardId.slice(0, cardId.indexOf('/')) : cardId;

/** The good version of a card that cannot be taken now. */
function keptFor(
  { file, card }: CardFile,
  known: {
    byKey: Map<string, KnownEntity>;
    byFile: Map<string, KnownEntity>;
    source: ImportSource;
  },
): KnownEntity | undefined {
  const { kind, sourceId } = card;
  const same =
    kind && sourceId
      ? known.byKey.get(keyOf({ kind, cardId: sourceId }))
      : undefined;
  if (same?.sourceId === known.source.id) return same;
  return known.byFile.get(file);
}

const keptPart = (kept: KnownEntity | undefined) =>
  kept
    ? { entityRef: kept.entityRef, keptSince: kept.readAt.toISOString() }
    : {};

function aboutCard({ file, card }: CardFile) {
  const { sourceId } = card;
  return {
    file,
    findings: card.status === 'ok' ? allFindings(card) : [],
    ...(sourceId ? { sourceId, namespace: namespaceOf(sourceId) } : {}),
  };
}

function allFindings({ findings, notMapped }: GoodCard) {
  return [
    ...findings,
    ...notMapped.map(({ field, value }) => ({
      field,
      message: 'has no place in the entity: kept here',
      value,
    })),
  ];
}

const removedItem = ({
  file,
  cardId,
  entityRef,
}: KnownEntity): PlannedItem => ({
  file,
  outcome: 'removed',
  sourceId: cardId,
  entityRef,
  findings: [],
});

const hashOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** No outcome counted yet. */
export const noCounts = () =>
  Object.fromEntries(importOutcomes.map(each => [each, 0])) as Record<
    ImportOutcome,
    number
  >;

function countOutcomes(items: PlannedItem[]): Record<ImportOutcome, number> {
  const counts = noCounts();
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}
