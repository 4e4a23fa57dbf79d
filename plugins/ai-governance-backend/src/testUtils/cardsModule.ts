import { createBackendModule } from '@backstage/backend-plugin-api';
import { aiGovernanceImportFormatsExtensionPoint } from '@aigov/backstage-plugin-ai-governance-node';
import { cardsFormat, createSource } from '../features/imports/testing/cards';

/** A module that adds the import format `cards`, whose files are JSON. */
export const cardsModule = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'cards',
  register(env) {
    env.registerInit({
      deps: { formats: aiGovernanceImportFormatsExtensionPoint },
      async init({ formats }) {
        formats.addFormat(cardsFormat);
      },
    });
  },
});

/** The id of the source that reads a folder of cards. */
export const sourceIdOf = (target: string) => createSource({ target }).id;
