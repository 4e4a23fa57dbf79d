import { CopyButton } from './CopyButton';
import styles from './CodeSnippet.module.css';

/**
 * A few lines to copy, such as the YAML that fills an empty screen.
 *
 * @public
 */
export function CodeSnippet(props: {
  text: string;
  label: string;
  copyLabel?: string;
}) {
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span>{props.label}</span>
        <CopyButton text={props.text} label={props.copyLabel} />
      </figcaption>
      {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0} aria-label={props.label}>
        {props.text}
      </pre>
    </figure>
  );
}
