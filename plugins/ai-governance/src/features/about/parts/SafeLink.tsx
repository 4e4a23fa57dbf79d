import { Fragment, ReactNode } from 'react';
import { URL_PATTERN } from '@aigov/backstage-plugin-ai-governance-common';
import { Link } from '@backstage/ui';
import { formatAddress } from './formatAddress';
import styles from './parts.module.css';

/**
 * Text that may be an address: a link when a browser can open it safely, the
 * text itself otherwise.
 */
export function SafeLink(props: { to: string; children?: ReactNode }) {
  const { to, children } = props;
  if (!URL_PATTERN.test(to)) return <>{children ?? to}</>;
  return (
    <Link
      className={styles.link}
      href={to}
      title={to}
      target="_blank"
      rel="noopener noreferrer"
    >
      {children ?? <Address text={formatAddress(to)} />}
    </Link>
  );
}

/** An address that breaks over lines where its parts end. */
function Address(props: { text: string }) {
  return (
    <>
      {props.text.split(/(?<=\/)/).map((part, index) => (
        <Fragment key={index}>
          {index ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </>
  );
}
