type Calls = Record<string, (...args: unknown[]) => Promise<unknown>>;

/**
 * A client that is loaded by its first call. A load that fails is tried again
 * by the next call.
 *
 * @internal
 */
export function createLazyClient<C extends object>(load: () => Promise<C>): C {
  let client: Promise<C> | undefined;
  const loaded = () => {
    client ??= load().catch(error => {
      client = undefined;
      throw error;
    });
    return client;
  };
  return new Proxy({} as C, {
    get: (_, name) =>
      // A client is not a promise, whoever awaits it.
      typeof name === 'string' && name !== 'then'
        ? async (...args: unknown[]) =>
            ((await loaded()) as Calls)[name](...args)
        : undefined,
  });
}
