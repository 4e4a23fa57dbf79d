import { createHash } from 'crypto';
import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  classifications,
  ENTITY_REF_PATTERN,
  lifecycles,
  personalDataLevels,
} from '@aigov/backstage-plugin-ai-governance-common';
import { ImportFormat } from '@aigov/backstage-plugin-ai-governance-node';

/** One configured target, and what its cards do not say. */
export interface ImportSource {
  /** Follows from format and target, so that it survives a change of title. */
  id: string;
  format: ImportFormat;
  title: string;
  target: string;
  lifecycle: string;
  system?: string;
  dataset?: { classification: string; personalData: string };
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** Where its configuration is, for messages. */
  key: string;
  /** The organizations that are mapped by name. */
  organizations: string[];
  ownerOf(organization: string): string | undefined;
}

const ROOT = 'aiGovernance.import';

const everyHalfHour: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 30 },
  timeout: { minutes: 10 },
  initialDelay: { seconds: 10 },
};

/** Reads the targets of every format from configuration. */
export function readSources(
  config: Config,
  formats: ImportFormat[],
): ImportSource[] {
  const sources = formats.flatMap(format =>
    (config.getOptionalConfigArray(`${ROOT}.${format.id}`) ?? []).map(
      (target, index) =>
        readSource(target, { format, key: `${ROOT}.${format.id}[${index}]` }),
    ),
  );
  const seen = new Map<string, ImportSource>();
  for (const source of sources) {
    const twin = seen.get(source.id);
    if (twin) {
      throw new InputError(
        `${source.key}.target '${source.target}' is also that of ${twin.key}: remove one of the two`,
      );
    }
    seen.set(source.id, source);
  }
  return sources;
}

/** Formats that are configured, but that no installed module reads. */
export function unknownFormats(
  config: Config,
  formats: ImportFormat[],
): string[] {
  const keys = config.getOptionalConfig(ROOT)?.keys() ?? [];
  return keys.filter(
    key => key !== 'schedule' && formats.every(({ id }) => id !== key),
  );
}

function readSource(
  config: Config,
  { format, key }: Pick<ImportSource, 'format' | 'key'>,
): ImportSource {
  const target = targetOf(config, key);
  const schedule = config.getOptionalConfig('schedule');
  const dataset = config.getOptionalConfig('dataset');
  return {
    id: `${format.id}-${shortHash(target)}`,
    format,
    key,
    target,
    title: config.getOptionalString('title') ?? target,
    lifecycle: wordOf(config, 'lifecycle', {
      key,
      words: lifecycles,
      fallback: 'experimental',
    }),
    system: config.getOptionalString('system'),
    dataset: dataset && {
      classification: wordOf(dataset, 'classification', {
        key: `${key}.dataset`,
        words: classifications,
      }),
      personalData: wordOf(dataset, 'personalData', {
        key: `${key}.dataset`,
        words: personalDataLevels,
      }),
    },
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : everyHalfHour,
    ...readOwners(config, key),
  };
}

/** Everybody who may see the imports reads the target. */
function targetOf(config: Config, key: string): string {
  const target = config.getString('target');
  const url = URL.canParse(target) ? new URL(target) : undefined;
  if (url?.username || url?.password) {
    throw new InputError(
      `${key}.target holds a user name or password, which everybody would see: take it out and give it to Backstage under integrations`,
    );
  }
  return target;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function readOwners(
  config: Config,
  key: string,
): Pick<ImportSource, 'organizations' | 'ownerOf'> {
  const owner: unknown = config.get('owner');
  if (typeof owner === 'string') {
    const ref = groupRef(owner, `${key}.owner`);
    return { organizations: [], ownerOf: () => ref };
  }
  const owners = new Map(
    config
      .getConfig('owner')
      .keys()
      .map(organization => [
        organization.toLowerCase(),
        groupRef(
          Reflect.get(Object(owner), organization),
          `${key}.owner.${organization}`,
        ),
      ]),
  );
  return {
    organizations: [...owners.keys()],
    ownerOf: organization => owners.get(organization.toLowerCase()),
  };
}

function groupRef(value: unknown, key: string): string {
  if (typeof value !== 'string' || !ENTITY_REF_PATTERN.test(value)) {
    throw new InputError(
      `${key} '${value}' is not an entity ref: write a group, for example group:default/ml-platform`,
    );
  }
  return stringifyEntityRef(
    parseEntityRef(value, {
      defaultKind: 'Group',
      defaultNamespace: 'default',
    }),
  );
}

function wordOf(
  config: Config,
  field: string,
  options: { key: string; words: readonly string[]; fallback?: string },
): string {
  const { key, words, fallback } = options;
  const word = config.getOptionalString(field) ?? fallback;
  if (word !== undefined && words.includes(word)) return word;
  throw new InputError(
    `${key}.${field} '${word ?? ''}' is not allowed: use one of ${words.join(
      ', ',
    )}`,
  );
}
