import { z } from 'zod';
import { endpoint } from '../contract';
import { openApiReadPermission } from '../permissions';

/**
 * The contract of everything that is switched on, as one document.
 *
 * @public
 */
export const openApiApi = {
  readOpenApi: endpoint({
    method: 'GET',
    path: '/openapi.json',
    summary: 'Every endpoint that is switched on, as OpenAPI 3.1',
    result: z.looseObject({ openapi: z.string() }),
    permission: openApiReadPermission,
  }),
};
