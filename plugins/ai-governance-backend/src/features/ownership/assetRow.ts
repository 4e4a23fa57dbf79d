import { createHash } from 'crypto';
import {
  foldText,
  OwnershipFinding,
} from '@aigov/backstage-plugin-ai-governance-common';
import { storable } from '../../kernel/storable';
import { AssetSource } from './assetSource';
import { Evaluation } from './evaluate';
import { AssetRow, FindingRow, PartyRow } from './tables';

/** Raised when other rows or facts are made of the same evaluation. */
const MADE_BY = 1;

const LONGEST_SORTED = 150;

/** A finding by which it is recognized while its words change. */
export function keyOf({ id, party }: OwnershipFinding): string {
  return `${id} ${party ?? ''}`;
}

/** Tells one evaluation of an asset from another. */
export function hashOf(source: AssetSource, evaluation: Evaluation): string {
  const { effective, accountable, duties, holders } = evaluation;
  const { findings, gaps, complete, vacant } = evaluation;
  return createHash('sha256')
    .update(
      JSON.stringify([
        MADE_BY,
        source,
        effective.state,
        accountable,
        [...duties],
        holders,
        findings,
        gaps,
        complete,
        vacant,
      ]),
    )
    .digest('base64');
}

/** An asset of the read model. */
export function assetRow(
  source: AssetSource,
  evaluation: Evaluation,
  { hash, now }: { hash: string; now: Date },
): AssetRow {
  const { accountable, effective, findings } = evaluation;
  const words = [source.title, source.entityRef, source.owner, ...accountable];
  return storable({
    entity_ref: source.entityRef,
    kind: source.kind,
    title: source.title,
    sort_title: foldText(source.title).slice(0, LONGEST_SORTED),
    owner: source.owner ?? null,
    system: source.system ?? null,
    state: effective.state,
    complete: evaluation.complete,
    vacant: evaluation.vacant,
    accountable: JSON.stringify(accountable),
    finding_count: findings.length,
    search: foldText(words.join(' ')),
    source: JSON.stringify(source),
    hash,
    // Only a check of all knows them.
    basis: null,
    inputs: null,
    named: null,
    evaluated_at: now,
  });
}

/** The parties of an asset in the read model. */
export function partyRows(
  { entityRef }: AssetSource,
  { duties }: Evaluation,
): PartyRow[] {
  return [...duties].map(([party, list]) => {
    const activitiesWith = (wanted: string) =>
      new Set(
        list
          .filter(({ letter }) => letter === wanted)
          .map(({ activity }) => activity),
      ).size;
    return storable({
      entity_ref: entityRef,
      party,
      accountable: activitiesWith('A'),
      responsible: activitiesWith('R'),
      duties: JSON.stringify(list),
    });
  });
}

/** The findings of an asset; those that were there before keep their time. */
export function findingRows(
  { entityRef }: AssetSource,
  { findings }: Evaluation,
  { since, now }: { since: ReadonlyMap<string, Date>; now: Date },
): FindingRow[] {
  return findings.map((finding, position) =>
    storable({
      entity_ref: entityRef,
      finding: finding.id,
      party: finding.party ?? '',
      position,
      data: JSON.stringify(finding),
      since: since.get(keyOf(finding)) ?? now,
    }),
  );
}
