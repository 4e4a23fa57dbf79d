import {
  ownershipApi,
  urlOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { createOwnershipClient } from './createOwnershipClient';

const loaded = jest.fn();
jest.mock('./contracts', () => {
  loaded();
  return jest.requireActual('./contracts');
});

const entityRef = 'user:default/lea';

const answered = (body: object) =>
  jest.fn(
    async (..._call: Parameters<typeof fetch>) =>
      new Response(JSON.stringify(body), {
        headers: { 'content-type': 'application/json' },
      }),
  );

const nothing = {
  items: [],
  counts: { accountable: 0, responsible: 0, withFindings: 0 },
  asOf: null,
  source: 'ownership',
  restricted: false,
};

describe('createOwnershipClient', () => {
  it('learns without the contract that there are no duties', async () => {
    const fetch = answered(nothing);
    const call = { entityRef, query: { limit: 200 } };
    const ownership = createOwnershipClient({ fetch });
    expect(await ownership.listResponsibilities(call)).toEqual(nothing);
    expect(loaded).not.toHaveBeenCalled();
    expect(fetch.mock.calls[0][0]).toBe(
      `plugin://ai-governance${urlOf(ownershipApi.listResponsibilities, call)}`,
    );
  });

  it('checks duties, and every other answer, against the contract', async () => {
    const fetch = answered({ ...nothing, items: [{ entityRef: 42 }] });
    const ownership = createOwnershipClient({ fetch });
    await expect(ownership.listResponsibilities({ entityRef })).rejects.toThrow(
      /entityRef/,
    );
    await expect(ownership.readMatrix({ entityRef })).rejects.toThrow();
    expect(loaded).toHaveBeenCalled();
  });

  it('asks for later pages by the contract', async () => {
    const fetch = answered(nothing);
    const ownership = createOwnershipClient({ fetch });
    const call = { entityRef, query: { cursor: 'next' } };
    await ownership.listResponsibilities(call);
    expect(String(fetch.mock.calls[0][0])).toContain('cursor=next');
  });
});
