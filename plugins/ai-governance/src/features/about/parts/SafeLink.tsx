import { ReactNode } from 'react';
import { URL_PATTERN } from '@aigov/backstage-plugin-ai-governance-common';
import { Link } from '@backstage/ui';

/**
 * Text that may be an address: a link when a browser can open it safely, the
 * text itself otherwise.
 */
export function SafeLink(props: { to: string; children?: ReactNode }) {
  const { to, children } = props;
  if (!URL_PATTERN.test(to)) return <>{children ?? to}</>;
  return (
    <Link href={to} target="_blank" rel="noopener noreferrer">
      {children ?? to}
    </Link>
  );
}
