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
import { buildEntity } from './buildEntity';
import {
  Candidate,
  GoodCard,
  judgeCard,
  namespaceOf,
  SetAside,
} from './judgeCard';
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
    const judged = judgeCard(file, { source, seen, byKey, others });
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

function keptPart(kept: KnownEntity | undefined) {
  return kept
    ? { entityRef: kept.entityRef, keptSince: kept.readAt.toISOString() }
    : {};
}

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

function removedItem({ file, cardId, entityRef }: KnownEntity): PlannedItem {
  return {
    file,
    outcome: 'removed',
    sourceId: cardId,
    entityRef,
    findings: [],
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** No outcome counted yet. */
export function noCounts(): Record<ImportOutcome, number> {
  return Object.fromEntries(importOutcomes.map(each => [each, 0])) as Record<
    ImportOutcome,
    number
  >;
}

function countOutcomes(items: PlannedItem[]): Record<ImportOutcome, number> {
  const counts = noCounts();
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}
