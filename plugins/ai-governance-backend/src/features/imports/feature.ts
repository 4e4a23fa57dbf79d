import { importsApi } from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceImportFormatsExtensionPoint,
  defineFeature,
  Feature,
  ImportFormat,
} from '@aigov/backstage-plugin-ai-governance-node';
import { ExtensionPoints, migrationsOf } from '../../kernel/feature';
import { importsRoutes, taskOf } from './routes';
import { runImport } from './runImport';
import { readSources, unknownFormats } from './source';

/** Imports cards of the formats that modules add. */
export function importsFeature(points: ExtensionPoints): Feature {
  const formats: ImportFormat[] = [];
  points.registerExtensionPoint(aiGovernanceImportFormatsExtensionPoint, {
    addFormat(format) {
      if (formats.some(({ id }) => id === format.id)) {
        throw new Error(
          `Two modules add the import format '${format.id}': install one of them`,
        );
      }
      formats.push(format);
    },
  });

  return defineFeature({
    id: 'imports',
    api: importsApi,
    migrations: migrationsOf('imports'),
    async init(env) {
      const sources = readSources(env.config, formats);
      for (const id of unknownFormats(env.config, formats)) {
        env.logger.warn(
          `aiGovernance.import.${id} is not read: install the backend module for this format`,
        );
      }
      for (const source of sources) {
        await env.scheduler.scheduleTask({
          ...source.schedule,
          scope: 'global',
          id: taskOf(source),
          fn: signal => runImport({ ...env, sources }, source, { signal }),
        });
      }
      return importsRoutes(env, sources);
    },
  });
}
