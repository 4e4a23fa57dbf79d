import {
  Api,
  openApiApi,
  OpenApiDocument,
  openApiOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Handlers } from '@aigov/backstage-plugin-ai-governance-node';
import { version } from '../../package.json';

/** What is described: a part of the suite and its endpoints. */
export interface Described {
  id: string;
  api: Api;
}

/** The document about the document is a part of the suite, too. */
export const openApiPart: Described = { id: 'openapi', api: openApiApi };

/** Serves the contract of these parts; made when it is first asked for. */
export function openApiHandlers(
  parts: Described[],
): Handlers<typeof openApiApi> {
  let document: OpenApiDocument | undefined;
  return {
    readOpenApi: async () => {
      document ??= openApiOf(parts, {
        serverUrl: '/api/ai-governance',
        version,
      });
      return { ...document };
    },
  };
}
