import { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceReactTranslationRef } from './translation';
import styles from './StatusMark.module.css';

/**
 * The states that the suite knows. Unknown is not failed, and only `met` is
 * ever green.
 *
 * @public
 */
export type Status =
  | 'met'
  | 'not-met'
  | 'stale'
  | 'unknown'
  | 'draft'
  | 'not-applicable';

const shapes: Record<Status, ReactNode> = {
  met: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  'not-met': <path d="M6 1 11.5 11H.5Z" fill="currentColor" />,
  stale: <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />,
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 1.6"
    />
  ),
  draft: (
    <>
      <circle
        cx="6"
        cy="6"
        r="4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9Z" fill="currentColor" />
    </>
  ),
  'not-applicable': (
    <path d="M2 6h8" stroke="currentColor" strokeWidth="1.5" fill="none" />
  ),
};

const words = {
  met: 'statusMet',
  'not-met': 'statusNotMet',
  stale: 'statusStale',
  unknown: 'statusUnknown',
  draft: 'statusDraft',
  'not-applicable': 'statusNotApplicable',
} as const;

/**
 * A state as shape, word and color. Without children the word is the usual one
 * of the state ("Met", "Stale", …).
 *
 * @public
 */
export function StatusMark(props: { status: Status; children?: ReactNode }) {
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  return (
    <span className={styles.mark} data-status={props.status}>
      <svg
        className={styles.shape}
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
      >
        {shapes[props.status]}
      </svg>
      <span className={styles.word}>
        {props.children ?? t(words[props.status])}
      </span>
    </span>
  );
}
