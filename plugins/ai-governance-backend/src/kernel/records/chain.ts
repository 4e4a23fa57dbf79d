import { hashOf, instantOf } from './hashOf';
import { HeadRow, TrailRow } from './tables';

/** Where a chain is broken, and why, in words. */
export interface Broken {
  feature: string;
  recordId: string;
  entityRef?: string;
  revision: number;
  reason: string;
}

/** The chain of one record while it is followed. */
export interface Chain {
  key: Pick<HeadRow, 'feature' | 'record_id'>;
  /** Takes the next entry, in the order of revisions. */
  follow(row: TrailRow): void;
  /** Whether nothing was ever saved and nothing is there. */
  isEmpty(): boolean;
  /** The first broken link, when every entry was followed. */
  end(): Broken | undefined;
}

/** Follows the entries of one record, from the first to what its head says. */
export function startChain(
  { feature, record_id }: Chain['key'],
  head: HeadRow | undefined,
): Chain {
  let last: TrailRow | undefined;
  let broken: Broken | undefined;
  const found = (
    [revision, reason]: [number, string],
    entityRef: string | null | undefined,
  ): Broken => ({
    feature,
    recordId: record_id,
    ...(entityRef && { entityRef }),
    revision,
    reason,
  });
  return {
    key: { feature, record_id },
    follow(row) {
      const fault = broken ? undefined : faultOfLink(row, last);
      if (fault) broken = found(fault, row.entity_ref);
      last = row;
    },
    isEmpty: () => !last && !head?.revision,
    end() {
      const fault = broken ? undefined : faultOfEnd(head, last);
      if (fault) {
        broken = found(fault, head?.entity_ref ?? last?.entity_ref);
      }
      return broken;
    },
  };
}

type Fault = [revision: number, reason: string];

function faultOfLink(
  row: TrailRow,
  last: TrailRow | undefined,
): Fault | undefined {
  const expected = (last?.revision ?? 0) + 1;
  if (row.revision !== expected) {
    return [expected, `The entry of revision ${expected} is missing`];
  }
  if (hashOf(row) !== row.hash) {
    return [
      expected,
      'The entry does not match its hash: it was changed after it was written',
    ];
  }
  if (row.prev_hash !== (last?.hash ?? null)) {
    return [
      expected,
      last
        ? `The entry does not follow the stored revision ${last.revision}: one of the two was replaced`
        : 'The entry follows another one, and there is none before the first',
    ];
  }
  return undefined;
}

function faultOfEnd(
  head: HeadRow | undefined,
  last: TrailRow | undefined,
): Fault | undefined {
  const at = last?.revision ?? 0;
  if (!head) {
    return [at, 'The record has entries, but its head was removed'];
  }
  if (head.revision > at) {
    return [
      at + 1,
      `The entry of revision ${at + 1} is missing: the record is at revision ${
        head.revision
      }`,
    ];
  }
  if (head.revision !== at) {
    const isCount = Number.isInteger(head.revision) && head.revision >= 0;
    return [
      isCount ? head.revision + 1 : at,
      `The entry is not of the record, which is at revision ${head.revision}: it was added, or the head was set back`,
    ];
  }
  if (last && head.hash !== last.hash) {
    return [
      at,
      'The last entry is not the one that the head of the record has',
    ];
  }
  const differing = last ? differencesOf(head, last) : [];
  return differing.length
    ? [at, `The head of the record has another ${differing.join(', ')}`]
    : undefined;
}

/** What the head says of the last change, beside its hash. */
function differencesOf(head: HeadRow, last: TrailRow): string[] {
  const isSame = {
    entity_ref: head.entity_ref === last.entity_ref,
    changed_at: instantOf(head.changed_at) === instantOf(last.changed_at),
    changed_by: head.changed_by === last.actor,
    deleted: Boolean(head.deleted) === (last.action === 'delete'),
  };
  return Object.entries(isSame)
    .filter(([, same]) => !same)
    .map(([column]) => column);
}
