import { createLazyClient } from './createLazyClient';

describe('createLazyClient', () => {
  const client = { greet: async (name: string) => `hello ${name}` };

  it('loads with the first call, once', async () => {
    const load = jest.fn(async () => client);
    const lazy = createLazyClient(load);
    expect(load).not.toHaveBeenCalled();
    expect(await lazy.greet('ada')).toBe('hello ada');
    expect(await (await lazy).greet('bob')).toBe('hello bob');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('loads again after a load that failed', async () => {
    const load = jest
      .fn(async () => client)
      .mockRejectedValueOnce(new Error('offline'));
    const lazy = createLazyClient(load);
    await expect(lazy.greet('ada')).rejects.toThrow('offline');
    expect(await lazy.greet('ada')).toBe('hello ada');
  });
});
