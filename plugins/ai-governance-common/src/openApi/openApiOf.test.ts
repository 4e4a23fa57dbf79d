import { z } from 'zod';
import { createPermission } from '@backstage/plugin-permission-common';
import { aiGovernanceApis } from '../apis';
import { endpoint, entityRefSchema, paging, repeated } from '../contract';
import { openApiOf } from './openApiOf';

const permission = createPermission({
  name: 'ai-governance.shelf.update',
  attributes: { action: 'update' },
});

const shelfApi = {
  listBooks: endpoint({
    method: 'GET',
    path: '/shelf',
    summary: 'Books',
    query: z.object({
      ...paging,
      owner: repeated(entityRefSchema).describe('Of any of these'),
    }),
    result: z.object({ items: z.array(z.object({ about: entityRefSchema })) }),
    permission,
    csv: {
      filename: 'books',
      columns: [{ id: 'about', title: 'About', value: () => '' }],
    },
  }),
  saveBook: endpoint({
    method: 'PUT',
    path: '/shelf/:entityRef/books/:bookId',
    summary: 'Save a book',
    params: z.object({
      entityRef: entityRefSchema,
      bookId: z.string().max(20),
    }),
    body: z.object({ extra: z.json(), pages: z.array(z.string()).optional() }),
    result: z.object({ revision: z.number().int(), extra: z.json() }),
    permission,
    role: 'owner',
    raci: ['A'],
    ifMatch: true,
    audit: 'book-save',
  }),
  dropBook: endpoint({
    method: 'DELETE',
    path: '/shelf/:entityRef/books/:bookId',
    summary: 'Throw a book away',
    result: z.json(),
    permission,
    audit: 'book-drop',
  }),
};

const options = { serverUrl: '/api/ai-governance', version: '1.0.0' };
const document = openApiOf([{ id: 'shelf', api: shelfApi }], options);

describe('openApiOf', () => {
  it('names an operation as the client does, with permission and role', () => {
    expect(document.paths['/shelf/{entityRef}/books/{bookId}']).toMatchObject({
      put: {
        operationId: 'saveBook',
        tags: ['shelf'],
        'x-permission': 'ai-governance.shelf.update',
        'x-role': 'owner',
        'x-raci': ['A'],
      },
      delete: { operationId: 'dropBook', 'x-role': 'reader' },
    });
  });

  it('has what a call takes', () => {
    const { parameters } = document.paths['/shelf'].get;
    expect(parameters.map(({ name }) => name)).toEqual([
      'limit',
      'cursor',
      'owner',
      'format',
      'columns',
    ]);
    expect(parameters[0]).toMatchObject({
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    });
    expect(parameters[2]).toMatchObject({
      style: 'form',
      explode: true,
      description: 'Of any of these',
      schema: { type: 'array', items: { type: 'string' } },
    });
    const put = document.paths['/shelf/{entityRef}/books/{bookId}'].put;
    expect(put.parameters).toMatchObject([
      { name: 'entityRef', in: 'path', required: true },
      { name: 'bookId', in: 'path', schema: { maxLength: 20 } },
      { name: 'If-Match', in: 'header', required: true },
    ]);
  });

  it('has what comes back, files and refusals too', () => {
    const { responses } = document.paths['/shelf'].get;
    expect(Object.keys(responses)).toEqual(['200', '400', '401', '403']);
    expect(responses[200]).toMatchObject({
      content: {
        'application/json': {
          schema: {
            properties: {
              items: { items: { properties: { about: { type: 'string' } } } },
            },
          },
        },
        'text/csv': {},
        'application/x-ndjson': {},
      },
    });
    const put = document.paths['/shelf/{entityRef}/books/{bookId}'].put;
    expect(Object.keys(put.responses)).toEqual(
      '200 400 401 403 404 409 413'.split(' '),
    );
    expect(put.responses[200]).toMatchObject({ headers: { ETag: {} } });
  });

  it.each([
    ['these endpoints', [{ id: 'shelf', api: shelfApi }]],
    [
      'the built-in features',
      Object.entries(aiGovernanceApis).map(([id, api]) => ({ id, api })),
    ],
    ['nothing', []],
  ])('leads every reference of %s somewhere', (_, features) => {
    const made = openApiOf(features, options);
    const refs = JSON.stringify(made).matchAll(/"\$ref":"#\/([^"]+)"/g);
    for (const [, path] of refs) {
      const found = path
        .split('/')
        .reduce<unknown>(
          (at, key) => (at as Record<string, unknown> | undefined)?.[key],
          made,
        );
      expect({ path, found }).toEqual({ path, found: expect.anything() });
    }
  });
});
