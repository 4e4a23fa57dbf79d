import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { isAiEntity } from '@aigov/backstage-plugin-ai-governance-common';
import { CatalogReading } from '@aigov/backstage-plugin-ai-governance-node';
import { fingerprintOf } from './fingerprint';
import { Mirrored } from './mirrorRows';
import { Digest, mentionedBy, mirroredOf } from './readCatalog';

/**
 * What is kept of some entities of a reading. One that changed since it passed
 * by is left to the next reading; where one that it mentions did, it is made
 * again with the next.
 */
export async function makeMirrored(
  refs: readonly string[],
  read: Pick<CatalogReading, 'readAt' | 'lookup'> & {
    digests: ReadonlyMap<string, Digest>;
    inputs: ReadonlyMap<string, string>;
    isThere: (ref: string) => boolean;
    logger: LoggerService;
  },
): Promise<Mirrored[]> {
  const { digests, inputs, isThere, logger, lookup, readAt } = read;
  const found = await lookup(refs);
  const entities = [...found.values()].filter(isAiEntity);
  const linked = await lookup(
    mentionedBy(entities).filter(ref => digests.has(ref)),
  );
  const memory = new Map<Entity, string>();
  const isSame = (ref: string, entity: Entity | undefined) => {
    if (!entity) return false;
    const fingerprint = memory.get(entity) ?? fingerprintOf(entity);
    memory.set(entity, fingerprint);
    return fingerprint === digests.get(ref)?.fingerprint;
  };
  const entityOf = (ref: string) => {
    const entity = linked.get(ref);
    return entity && isAiEntity(entity) ? entity : undefined;
  };
  return refs.flatMap(ref => {
    const entity = found.get(ref);
    if (!entity || !isAiEntity(entity) || !isSame(ref, entity)) return [];
    const isSettled = mentionedBy([entity]).every(
      other => !digests.has(other) || isSame(other, linked.get(other)),
    );
    const one = mirroredOf(entity, {
      readAt,
      context: { entityOf, resolves: isThere },
      logger,
      inputs: isSettled ? inputs.get(ref) ?? null : null,
    });
    return one ?? [];
  });
}
