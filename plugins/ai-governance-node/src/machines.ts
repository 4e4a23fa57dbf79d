import { Knex } from 'knex';
import { Entity } from '@backstage/catalog-model';
import {
  Fact,
  FactChange,
  FactDefinition,
  Revision,
} from '@aigov/backstage-plugin-ai-governance-common';

/**
 * Where a fact comes from, and how long it holds.
 *
 * @public
 */
export interface FactProvenance {
  /** Who says so: the feature, or `catalog`. */
  source: string;
  /** When it was seen; now, when left out. */
  observedAt?: Date;
  /** After this it is not known any more. */
  validUntil?: Date;
}

/**
 * One value to write. Without a value the fact is retracted.
 *
 * @public
 */
export interface FactWrite extends FactProvenance {
  fact: FactDefinition<any>;
  entityRef: string;
  value?: unknown;
}

/**
 * Facts: the only thing that one feature reads of another. Writes belong into
 * the transaction of the rows that made them true.
 *
 * @public
 */
export interface Facts {
  /** Says that a fact holds; throws when the value is none of its schema. */
  record<T>(
    tx: Knex,
    fact: FactDefinition<T>,
    entityRef: string,
    given: FactProvenance & { value: T },
  ): Promise<void>;
  /**
   * Says that a fact is not known any more. Only the source that wrote it last
   * can: when another has written it since, nothing happens.
   */
  retract(
    tx: Knex,
    fact: FactDefinition<any>,
    entityRef: string,
    given: Pick<FactProvenance, 'source'>,
  ): Promise<void>;
  /** Many of the two at once, in few statements. */
  write(tx: Knex, writes: FactWrite[]): Promise<void>;
  /** The values of one fact that are known now, by entity ref. */
  valuesOf<T>(
    db: Knex,
    fact: FactDefinition<T>,
    entityRefs: Iterable<string>,
  ): Promise<Map<string, T>>;
  /** Everything that is recorded of the entities, expired facts too. */
  read(
    db: Knex,
    asked: { entityRefs: string[]; facts?: string[] },
  ): Promise<Fact[]>;
  /**
   * How one fact of an entity changed, newest first; `next` is the `before` of
   * the next page. Throws a NotFoundError when nobody declares the fact.
   */
  history(
    db: Knex,
    asked: { entityRef: string; fact: string; limit: number; before?: number },
  ): Promise<{ items: FactChange[]; next?: number }>;
}

/**
 * Which record is meant: `feature` and `id` together are unique.
 *
 * @public
 */
export interface RecordKey {
  feature: string;
  id: string;
  /** The entity that it is about; none for a rule that holds for everybody. */
  entityRef?: string;
}

/**
 * A change of a record, field by field from what to what.
 *
 * @public
 */
export interface RecordChange {
  record: RecordKey;
  /**
   * The revision that the change was made on. Left out for what a task changes:
   * call `lock` before reading `before` then.
   */
  ifMatch?: number;
  actor: string;
  /** The record before; undefined when there was none. */
  before: unknown;
  /** The record after; undefined when it is taken away. */
  after: unknown;
  reason?: string;
}

/**
 * Records: revision and optimistic lock, and the trail of who changed what.
 *
 * @public
 */
export interface Records {
  /**
   * Writes the trail and the next revision, in the transaction of the change.
   * Throws a ConflictError that says who was faster when the record has
   * another revision than `ifMatch`. Without a difference nothing is written
   * and the revision stays.
   */
  change(tx: Knex.Transaction, change: RecordChange): Promise<Revision>;
  /** Keeps others from changing the record until the transaction ends. */
  lock(tx: Knex.Transaction, record: RecordKey): Promise<Revision>;
  /** The revision of one record; 0 when nothing was ever saved. */
  revisionOf(
    db: Knex,
    record: Pick<RecordKey, 'feature' | 'id'>,
  ): Promise<Revision>;
  /** The revisions of many records of a feature, by id; those of 0 are absent. */
  revisionsOf(
    db: Knex,
    feature: string,
    ids: Iterable<string>,
  ): Promise<Map<string, Revision>>;
}

/**
 * Something that people are to be told.
 *
 * @public
 */
export interface Notice {
  /** Entity refs of people and groups; a group is told member by member. */
  recipients: string[];
  /** What it is about, for example `ownership/party-left/model:default/triage`. */
  subject: string;
  /** The state that the subject came into. Each person is told once of each. */
  state: string;
  title: string;
  description?: string;
  /** Path in the portal, for example `/catalog/default/model/triage/ownership`. */
  link?: string;
  severity?: 'critical' | 'high' | 'normal' | 'low';
}

/**
 * Outbox: notices are rows of the transaction and sent after it, each once.
 *
 * @public
 */
export interface Outbox {
  notify(tx: Knex, notices: Notice[]): Promise<void>;
}

/**
 * The catalog as it was just read.
 *
 * @public
 */
export interface CatalogReading {
  readAt: Date;
  /**
   * Every AI entity by its ref, with what tells one state of it from another.
   * A follower looks up those that differ from what it remembers.
   */
  fingerprints: ReadonlyMap<string, string>;
  /** Entities of any kind by ref; those that are not there are absent. */
  lookup(refs: Iterable<string>): Promise<ReadonlyMap<string, Entity>>;
  signal?: AbortSignal;
}

/**
 * An AI entity of the mirror: what is known of it without asking the catalog.
 *
 * @public
 */
export interface MirroredEntity {
  entityRef: string;
  kind: string;
  title: string;
  owner?: string;
  system?: string;
  /** It left the catalog at this time; its records stay readable. */
  goneAt?: Date;
}

/**
 * Entities: the mirror of what the catalog says.
 *
 * @public
 */
export interface Entities {
  /** Reads one entity of the catalog again, now: after an edit. */
  refresh(entityRef: string): Promise<void>;
  /**
   * Called after each complete reading of the catalog, one replica at a time.
   * It is called again with the same when it fails or is killed: write only
   * what differs.
   */
  onReading(follow: (reading: CatalogReading) => Promise<void>): void;
  /** What the mirror knows of these refs. */
  find(db: Knex, refs: Iterable<string>): Promise<Map<string, MirroredEntity>>;
  /** When the catalog was last read in full; null before the first time. */
  readAt(db: Knex): Promise<Date | null>;
}
