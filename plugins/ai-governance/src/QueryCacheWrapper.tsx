import { ReactNode } from 'react';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';

/** Puts the query cache of the app around an extension of the plugin. */
export function QueryCacheWrapper(props: { children: ReactNode }) {
  return <QueryProvider>{props.children}</QueryProvider>;
}
