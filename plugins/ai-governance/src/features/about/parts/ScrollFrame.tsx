import { ReactNode } from 'react';
import styles from './parts.module.css';

/** A frame in which something wide scrolls, also by keyboard. */
export function ScrollFrame(props: { label: string; children: ReactNode }) {
  return (
    <div
      className={styles.scroll}
      role="group"
      aria-label={props.label}
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {props.children}
    </div>
  );
}
