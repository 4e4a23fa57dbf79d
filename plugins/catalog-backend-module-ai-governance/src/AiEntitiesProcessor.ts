import {
  API_VERSION,
  describeProblem,
  describeProblems,
  relationsOf,
  usesOf,
  validateAiEntity,
  withoutEmptyFields,
} from '@aigov/backstage-plugin-ai-governance-common';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';

const GROUP = `${API_VERSION.split('/')[0]}/`;
const MOST_WARNINGS = 5;

/** Asked before the catalog has checked the envelope: it may be anything. */
const isOurs = ({ apiVersion }: Partial<Entity>) =>
  typeof apiVersion === 'string' && apiVersion.startsWith(GROUP);
const WARNED = 'uses-warned';

/** Where the entity was read from: an editor looks for the file first. */
const fileOf = (entity: Entity) =>
  entity.metadata.annotations?.[ANNOTATION_LOCATION];

/**
 * Checks entities of our kinds and makes their relations, and makes the
 * relations of any other entity that says which AI it uses. It reads nothing
 * but the entity: the catalog calls it for every entity, again and again.
 *
 * @public
 */
export class AiEntitiesProcessor implements CatalogProcessor {
  readonly #logger: LoggerService;

  constructor(options: { logger: LoggerService }) {
    this.#logger = options.logger;
  }

  getProcessorName(): string {
    return 'AiEntitiesProcessor';
  }

  /** A key without a value is not recorded; no reader has to know about null. */
  async preProcessEntity(entity: Entity): Promise<Entity> {
    return isOurs(entity) ? withoutEmptyFields(entity) : entity;
  }

  async validateEntityKind(entity: Entity): Promise<boolean> {
    if (!isOurs(entity)) return false;
    const problems = validateAiEntity(entity);
    if (problems.length) {
      throw new InputError(
        [fileOf(entity), describeProblems(problems)].filter(Boolean).join(': '),
      );
    }
    return true;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    cache: CatalogProcessorCache,
  ): Promise<Entity> {
    const self = getCompoundEntityRef(entity);
    const selfRef = stringifyEntityRef(entity);
    const made = new Set<string>();
    for (const { type, reverse, targetRef, allowed } of relationsOf(entity)) {
      const key = `${type} ${targetRef}`;
      if (allowed && targetRef !== selfRef && !made.has(key)) {
        made.add(key);
        const target = parseEntityRef(targetRef);
        emit(processingResult.relation({ source: self, type, target }));
        emit(
          processingResult.relation({
            source: target,
            type: reverse,
            target: self,
          }),
        );
      }
    }
    await this.#warnOfUnreadableUses(entity, cache);
    return entity;
  }

  /**
   * An emitted error would keep somebody else's entity out of the catalog, so
   * a bad annotation is only logged, once for each wording. The pages show it.
   */
  async #warnOfUnreadableUses(entity: Entity, cache: CatalogProcessorCache) {
    const { problems } = usesOf(entity);
    if (!problems.length) return;
    const more = problems.length - MOST_WARNINGS;
    const message = [
      ...problems.slice(0, MOST_WARNINGS).map(describeProblem),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('; ');
    if ((await cache.get(WARNED)) !== message) {
      this.#logger.warn(`${stringifyEntityRef(entity)}: ${message}`);
    }
    await cache.set(WARNED, message);
  }
}
