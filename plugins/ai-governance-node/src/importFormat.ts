import {
  AiKind,
  EvaluationResult,
} from '@aigov/backstage-plugin-ai-governance-common';

/** A file of an import source: its path below the target, and its text. @public */
export interface ImportFile {
  path: string;
  content: string;
}

/**
 * A remark about a field that was taken, changed or left out.
 *
 * @public
 */
export interface ImportFinding {
  field: string;
  message: string;
  /** The value that the remark is about, as text. */
  value?: string;
}

/**
 * A reference from a draft to another asset, by its id in the source. It is
 * turned into an entity ref when the names of all imported assets are known.
 *
 * @public
 */
export interface DraftReference {
  /** The list in `spec` that the reference is added to. */
  field: string;
  kind: AiKind;
  sourceId: string;
  /**
   * The other fields of the list item, such as a role. Left out: the list
   * holds plain entity refs.
   */
  item?: Record<string, unknown>;
}

/**
 * An entity before it has a name and an owner. A format knows neither: the
 * name follows from all imported assets, the owner from configuration.
 *
 * @public
 */
export interface EntityDraft {
  metadata: {
    title?: string;
    description?: string;
    tags?: string[];
    annotations?: Record<string, string>;
  };
  spec: Record<string, unknown>;
  references: DraftReference[];
}

/**
 * What a format made of a file: a card, or the reason why it is none.
 *
 * @public
 */
export type ReadCard =
  | {
      status: 'ok';
      kind: AiKind;
      /** Id in the source, `organization/name`. */
      sourceId: string;
      draft: EntityDraft;
      results: EvaluationResult[];
      findings: ImportFinding[];
      /** Fields without a place in the entity; kept with the import record. */
      notMapped: Array<{ field: string; value: string }>;
    }
  | {
      status: 'broken';
      kind?: AiKind;
      sourceId?: string;
      /** Line of the file, from 1. */
      line?: number;
      reason: string;
    };

/**
 * A foreign format, as pure functions: the backend reads the files, names the
 * entities, keeps the history and hands them to the catalog.
 *
 * @public
 */
export interface ImportFormat {
  /** Names its configuration: `aiGovernance.import.<id>`. */
  id: string;
  title: string;
  /** Whether a file below a target is one of this format, judged by its path. */
  accepts(path: string): boolean;
  /**
   * Reads one file. Never throws on its content: what is not understood is a
   * finding, what cannot be read at all is `broken`.
   */
  read(file: ImportFile): ReadCard;
}

const FORMAT_ID = /^[a-z][a-z0-9]*$/;

/**
 * Declares an import format and checks its id.
 *
 * @public
 */
export function defineImportFormat(format: ImportFormat): ImportFormat {
  if (!FORMAT_ID.test(format.id)) {
    throw new Error(
      `The id '${format.id}' of an import format must be lower case letters and digits, for example huggingface`,
    );
  }
  return format;
}
