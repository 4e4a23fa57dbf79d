import { ANNOTATION_USES } from '@aigov/backstage-plugin-ai-governance-common';

/** The lines with which a service says that it uses an asset. */
export const usersSnippet = (entityRef: string) =>
  ['metadata:', '  annotations:', `    ${ANNOTATION_USES}: ${entityRef}`].join(
    '\n',
  );
