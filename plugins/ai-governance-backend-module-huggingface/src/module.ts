import { createBackendModule } from '@backstage/backend-plugin-api';
import { aiGovernanceImportFormatsExtensionPoint } from '@aigov/backstage-plugin-ai-governance-node';
import { huggingFace } from './huggingFace';

/**
 * Teaches AI governance to import model and dataset cards of Hugging Face.
 *
 * @public
 */
export const huggingFaceModule = createBackendModule({
  pluginId: 'ai-governance',
  moduleId: 'huggingface',
  register(env) {
    env.registerInit({
      deps: { formats: aiGovernanceImportFormatsExtensionPoint },
      async init({ formats }) {
        formats.addFormat(huggingFace);
      },
    });
  },
});
