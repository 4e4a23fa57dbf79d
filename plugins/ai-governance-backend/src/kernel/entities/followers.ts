import { LoggerService } from '@backstage/backend-plugin-api';
import { ForwardedError, stringifyError } from '@backstage/errors';
import { CatalogReading } from '@aigov/backstage-plugin-ai-governance-node';

/** A feature that follows what the catalog says. */
export interface Follower {
  feature: string;
  follow(reading: CatalogReading): Promise<void>;
}

/**
 * Tells followers of a reading, one after the other in the order in which they
 * came. One that fails does not keep the others from running, but the run has
 * failed then.
 */
export async function tellFollowers(
  followers: readonly Follower[],
  reading: CatalogReading,
  logger: LoggerService,
): Promise<void> {
  const failures: Array<{ feature: string; cause: unknown }> = [];
  for (const { feature, follow } of followers) {
    reading.signal?.throwIfAborted();
    try {
      await follow(reading);
    } catch (cause) {
      logger.error(
        `The feature '${feature}' could not follow the catalog: ${stringifyError(
          cause,
        )}`,
      );
      failures.push({ feature, cause });
    }
  }
  if (failures.length) {
    const names = failures.map(({ feature }) => feature).join(', ');
    throw new ForwardedError(
      `The catalog was read, but not followed by: ${names}`,
      failures[0].cause,
    );
  }
}
