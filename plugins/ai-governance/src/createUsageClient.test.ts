import { urlOf, usageApi } from '@aigov/backstage-plugin-ai-governance-common';
import { createUsageClient } from './createUsageClient';

const loaded = jest.fn();
jest.mock('./contracts', () => {
  loaded();
  return jest.requireActual('./contracts');
});

const entityRef = 'component:default/payroll-export';

const answered = (body: object, status = 200) =>
  jest.fn(
    async (..._call: Parameters<typeof fetch>) =>
      new Response(JSON.stringify(body), {
        status,
        statusText: 'as the server says',
        headers: { 'content-type': 'application/json' },
      }),
  );

const nothing = {
  items: [],
  direct: { models: 0, datasets: 0, tools: 0 },
  indirect: { models: 0, datasets: 0, tools: 0 },
  asOf: '2026-11-21T12:00:00.000Z',
  source: 'catalog',
  complete: true,
};

describe('createUsageClient', () => {
  it('learns without the contract that there is no AI', async () => {
    const fetch = answered(nothing);
    const usage = createUsageClient({ fetch });
    expect(await usage.listUsedAssets({ entityRef })).toEqual(nothing);
    expect(loaded).not.toHaveBeenCalled();
    expect(fetch.mock.calls[0][0]).toBe(
      `plugin://ai-governance${urlOf(usageApi.listUsedAssets, { entityRef })}`,
    );
  });

  it('checks rows against the contract', async () => {
    const fetch = answered({ ...nothing, items: [{ entityRef: 42 }] });
    const usage = createUsageClient({ fetch });
    await expect(usage.listUsedAssets({ entityRef })).rejects.toThrow(
      /entityRef/,
    );
    expect(loaded).toHaveBeenCalled();
  });

  it('passes on why it was refused', async () => {
    const fetch = answered(
      { error: { name: 'NotAllowedError', message: 'no permission' } },
      403,
    );
    const usage = createUsageClient({ fetch });
    await expect(usage.listUsedAssets({ entityRef })).rejects.toThrow(
      /403 as the server says/,
    );
  });
});
