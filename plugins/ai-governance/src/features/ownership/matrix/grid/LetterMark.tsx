import {
  CellValue,
  lettersOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import styles from './grid.module.css';

/** The letters of a cell, each as its own mark. The words stand elsewhere. */
export function LetterMark(props: { value: CellValue | undefined }) {
  // The one who answers stands first.
  const letters = [...lettersOf(props.value)].sort();
  return (
    <span className={styles.letters} aria-hidden="true">
      {(letters.length ? letters : ['·']).map(letter => (
        <span key={letter} className={styles.letter} data-letter={letter}>
          {letter}
        </span>
      ))}
    </span>
  );
}
