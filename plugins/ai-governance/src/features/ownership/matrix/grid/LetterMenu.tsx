import { KeyboardEvent, useEffect, useRef } from 'react';
import {
  CellValue,
  cellValues,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useLetterWords } from '../useLetterWords';
import styles from './grid.module.css';
import { LetterMark } from './LetterMark';

const choices = [...cellValues, undefined];

/** The letters of a cell to choose from, for who does not type them. */
export function LetterMenu(props: {
  value: CellValue | undefined;
  onChoose: (value: CellValue | undefined) => void;
}) {
  const { value, onChoose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }, []);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const items = [
      ...(list.current?.querySelectorAll<HTMLElement>('button') ?? []),
    ];
    const at = items.findIndex(item => item === document.activeElement);
    items.at((at + step) % items.length)?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.menu}
      role="menu"
      tabIndex={-1}
      aria-label={t('ownership.matrix.letters')}
      onKeyDown={move}
    >
      {choices.map(choice => (
        <button
          key={choice ?? 'none'}
          type="button"
          role="menuitemradio"
          aria-checked={choice === value}
          className={styles.choice}
          onClick={() => onChoose(choice)}
        >
          <LetterMark value={choice} />
          {wordsOf(choice)}
        </button>
      ))}
    </div>
  );
}
