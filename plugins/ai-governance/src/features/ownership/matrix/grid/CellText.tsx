import type {
  CellValue,
  MatrixView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { VisuallyHidden } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useLetterWords } from '../useLetterWords';
import styles from './grid.module.css';
import { LetterMark } from './LetterMark';

/** What a cell says, and how that relates to the system of the asset. */
export function CellText(props: {
  cell: MatrixView['cells'][number] | undefined;
  value: CellValue | undefined;
  system: string | undefined;
}) {
  const { cell, value, system } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const isInherited = value !== undefined && cell?.origin === 'system';
  const from =
    isInherited && system
      ? t('ownership.matrix.fromSystem', {
          system: parseEntityRef(system).name,
        })
      : undefined;
  return (
    <span className={styles.content} data-inherited={isInherited} title={from}>
      <LetterMark value={value} />
      <VisuallyHidden>
        {[wordsOf(value), from].filter(Boolean).join(', ')}
      </VisuallyHidden>
      <SystemDifference cell={cell} />
    </span>
  );
}

/** What the system says in this cell, where that is something else. */
export function SystemDifference(props: {
  cell: MatrixView['cells'][number] | undefined;
}) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const inherited = props.cell?.inherited;
  return inherited === undefined ? null : (
    <span className={styles.differs}>
      {t('ownership.matrix.systemLetters', {
        letters: inherited || t('ownership.matrix.none'),
      })}
    </span>
  );
}
