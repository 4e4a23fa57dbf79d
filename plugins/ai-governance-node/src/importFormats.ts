import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { ImportFormat } from './importFormat';

/**
 * Where modules of the plugin `ai-governance` add import formats.
 *
 * @public
 */
export interface AiGovernanceImportFormatsExtensionPoint {
  addFormat(format: ImportFormat): void;
}

/** @public */
export const aiGovernanceImportFormatsExtensionPoint =
  createExtensionPoint<AiGovernanceImportFormatsExtensionPoint>({
    id: 'ai-governance.import-formats',
  });
