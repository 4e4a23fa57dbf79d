import { Endpoint } from '../contract';

const ERROR = { $ref: '#/components/schemas/Error' };

const refusals = {
  BadRequest: [400, 'Something cannot be used; the message says what to do'],
  Unauthorized: [401, 'No valid credentials'],
  Forbidden: [403, 'Not allowed; the message says whom to ask'],
  NotFound: [404, 'Not there, or not visible to the caller'],
  Conflict: [409, 'Somebody else was faster; the error says who, and when'],
  PayloadTooLarge: [413, 'The body is too large'],
} as const;

type Refusal = keyof typeof refusals;

/** The shape of every refusal, and the refusals by name. */
export const errorComponents = {
  schemas: {
    Error: {
      type: 'object',
      required: ['error', 'response'],
      properties: {
        error: {
          type: 'object',
          required: ['name', 'message'],
          properties: {
            name: { type: 'string', examples: ['InputError'] },
            message: { type: 'string' },
          },
        },
        request: {
          type: 'object',
          properties: {
            method: { type: 'string' },
            url: { type: 'string' },
          },
        },
        response: {
          type: 'object',
          required: ['statusCode'],
          properties: { statusCode: { type: 'integer' } },
        },
      },
    },
  },
  responses: Object.fromEntries(
    Object.entries(refusals).map(([name, [, description]]) => [
      name,
      { description, content: { 'application/json': { schema: ERROR } } },
    ]),
  ),
};

/** The refusals that a call of the endpoint may meet, by status. */
export function errorResponsesOf(
  spec: Pick<Endpoint, 'ifMatch' | 'method' | 'path'>,
): Record<string, { $ref: string }> {
  const writes = spec.method !== 'GET';
  const names: Refusal[] = ['BadRequest', 'Unauthorized', 'Forbidden'];
  if (spec.path.includes(':')) names.push('NotFound');
  if (spec.ifMatch || writes) names.push('Conflict');
  if (spec.method === 'POST' || spec.method === 'PUT') {
    names.push('PayloadTooLarge');
  }
  return Object.fromEntries(
    names.map(name => [
      String(refusals[name][0]),
      { $ref: `#/components/responses/${name}` },
    ]),
  );
}
