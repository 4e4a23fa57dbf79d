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
  const uses: DeclaredUse[] = [];
  const problems: Problem[] = [];
  if (typeof value !== 'string') return { uses, problems };
  for (const written of value.split(',').map(part => part.trim())) {
    if (!written) continue;
    const parsed = parseUse(entity, written);
    if ('path' in parsed) {
      problems.push(parsed);
    } else if (
      uses.some(
        ({ ref, version }) => ref === parsed.ref && version !== parsed.version,
      )
    ) {
      problems.push(
        problem(
          written,
          'is named before with another version',
          'name each asset once',
        ),
      );
    } else if (!uses.some(({ ref }) => ref === parsed.ref)) {
      uses.push(parsed);
    }
  }
  return { uses, problems };
}

/** The version to which an entity pins an asset, if it does. @public */
export function pinnedVersionOf(
  entity: Entity,
  targetRef: string,
): string | undefined {
  const target = targetRef.toLocaleLowerCase('en-US');
  return usesOf(entity).uses.find(({ ref }) => ref === target)?.version;
}
