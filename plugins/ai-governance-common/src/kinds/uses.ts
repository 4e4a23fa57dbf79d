import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_USES } from './annotations';
import { FULL_ENTITY_REF_PATTERN } from './fields';
import { isAiKind } from './kinds';
import { Problem } from './problem';
import { parseRef } from './references';

/** A piece of AI that an entity uses, as its annotation says. @public */
export type DeclaredUse = {
  /** The asset in canonical form: lower case, with kind and namespace. */
  ref: string;
  /** The version it is pinned to; absent when it is not pinned. */
  version?: string;
  /** Path of the annotation. */
  field: string;
};

const FIELD = `metadata.annotations.${ANNOTATION_USES}`;
const EXAMPLE = 'model:default/triage@12, aitool:code-companion';

/** Any entity may say this, so that a huge list must not slow the catalog. */
const MOST_ENTRIES = 500;
const LONGEST_LIST = 100_000;

const problem = (value: string, message: string, fix: string): Problem => ({
  path: FIELD,
  value,
  message,
  fix,
});

/** One entry of the list: a ref and, after the first @, the pinned version. */
function parseUse(entity: Entity, written: string): DeclaredUse | Problem {
  const at = written.indexOf('@');
  const ref = (at < 0 ? written : written.slice(0, at)).trim();
  const version = at < 0 ? undefined : written.slice(at + 1).trim();
  const target = FULL_ENTITY_REF_PATTERN.test(ref)
    ? parseRef(entity, ref)
    : undefined;
  if (!target) {
    return problem(
      written,
      'is not an entity ref that names its kind',
      `write the refs with commas between them, for example ${EXAMPLE}`,
    );
  }
  if (!isAiKind(target.kind)) {
    return problem(
      written,
      `names the kind ${target.kind}`,
      'name only models, datasets and AI tools here: use spec.dependsOn for the rest',
    );
  }
  if (version === '') {
    return problem(
      written,
      'has no version after the @',
      'write the version after the @, or leave the @ out',
    );
  }
  const use = { ref: stringifyEntityRef(target), field: FIELD };
  return version ? { ...use, version } : use;
}

/**
 * What the annotation `ai-governance/uses` says, good entries and bad ones
 * apart: one bad entry takes nothing from the others.
 * @public
 */
export function usesOf(entity: Entity): {
  uses: DeclaredUse[];
  problems: Problem[];
} {
  const value: unknown = entity.metadata.annotations?.[ANNOTATION_USES];
  const uses = new Map<string, DeclaredUse>();
  const problems: Problem[] = [];
  if (typeof value !== 'string') return { uses: [], problems };
  const entries = entriesOf(value);
  for (const written of entries.slice(0, MOST_ENTRIES)) {
    const parsed = parseUse(entity, written);
    if ('path' in parsed) {
      problems.push(parsed);
      continue;
    }
    const before = uses.get(parsed.ref);
    if (!before) {
      uses.set(parsed.ref, parsed);
    } else if (before.version !== parsed.version) {
      problems.push(
        problem(
          written,
          'is named before with another version',
          'name each asset once',
        ),
      );
    }
  }
  if (entries.length > MOST_ENTRIES || value.length > LONGEST_LIST) {
    problems.push(tooMany(value));
  }
  return { uses: [...uses.values()], problems };
}

/** The entries as written; no more of a long list than is worth reading. */
function entriesOf(value: string): string[] {
  const isCut = value.length > LONGEST_LIST;
  const parts = value.slice(0, LONGEST_LIST).split(',');
  // What the cut went through is no entry any more.
  return (isCut ? parts.slice(0, -1) : parts)
    .map(part => part.trim())
    .filter(part => part);
}

function tooMany(value: string) {
  return problem(
    value,
    `is longer than ${MOST_ENTRIES} entries or ${LONGEST_LIST} characters, and not read beyond`,
    'name each asset at the entity that uses it directly',
  );
}

/** The version to which an entity pins an asset, if it does. @public */
export function pinnedVersionOf(
  entity: Entity,
  targetRef: string,
): string | undefined {
  const target = targetRef.toLocaleLowerCase('en-US');
  return usesOf(entity).uses.find(({ ref }) => ref === target)?.version;
}
