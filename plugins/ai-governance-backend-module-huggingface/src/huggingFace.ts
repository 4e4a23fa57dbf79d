import { defineImportFormat } from '@aigov/backstage-plugin-ai-governance-node';
import { readCard } from './readCard';
import { repositoryOf } from './repositoryOf';

/** The cards of the Hugging Face Hub: `README.md` with front matter. */
export const huggingFace = defineImportFormat({
  id: 'huggingface',
  title: 'Hugging Face cards',
  accepts: path => repositoryOf(path) !== undefined,
  read: readCard,
});
