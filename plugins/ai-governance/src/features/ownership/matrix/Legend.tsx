import { raciLetters } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../translation';
import { LetterMark } from './grid/LetterMark';
import styles from './matrix.module.css';

/** What the letters mean. */
export function Legend() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <ul className={styles.legend} aria-label={t('ownership.matrix.letters')}>
      {raciLetters.map(letter => (
        <li key={letter}>
          <LetterMark value={letter} />
          {t(`ownership.matrix.meaning.${letter}`)}
        </li>
      ))}
    </ul>
  );
}
