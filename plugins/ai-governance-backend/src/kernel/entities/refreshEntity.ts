import { isAiEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { loseOne, writeOne } from './mirror';
import { mentionedBy, mirroredOf, readRefs } from './readCatalog';
import { beginReading } from './reading';
import { SweepDeps } from './sweep';

/**
 * Reads one entity of the catalog and brings its mirror and facts up to date.
 * A sweep that began earlier does not undo it; the next sweep makes it again,
 * and what other entities say about this one follows with that.
 */
export async function refreshEntity(
  deps: SweepDeps,
  entityRef: string,
): Promise<void> {
  const { db, auth, catalog, logger, now = () => new Date() } = deps;
  const reading = await beginReading(db, now());
  const credentials = await auth.getOwnServiceCredentials();
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity || !isAiEntity(entity)) {
    await loseOne(deps, reading, entityRef.toLocaleLowerCase('en-US'));
    return;
  }
  const others = await readRefs(
    { catalog, credentials },
    mentionedBy([entity]),
  );
  const context = {
    entityOf: (ref: string) => {
      const other = others.get(ref);
      return other && isAiEntity(other) ? other : undefined;
    },
    resolves: (ref: string) => others.has(ref),
  };
  const { readAt } = reading;
  const one = mirroredOf(entity, {
    readAt,
    context,
    logger,
    inputs: null,
  });
  if (one) await writeOne(deps, reading, one);
}
