import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 960px)';

/** A browser that cannot tell has one column, where nothing is cut. */
const media = () =>
  typeof window.matchMedia === 'function'
    ? window.matchMedia(QUERY)
    : undefined;

function subscribe(onChange: () => void) {
  const list = media();
  list?.addEventListener?.('change', onChange);
  return () => list?.removeEventListener?.('change', onChange);
}

/** Whether the screen has room for two columns. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => media()?.matches ?? false);
}
