import { vocabularyTitle } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aboutTranslationRef } from '../translation';
import styles from './parts.module.css';

/**
 * A word of an ordered list, with its place in it. It is no verdict: how
 * confidential data is, is neither good nor bad.
 */
export function LevelMark(props: { word: string; order: readonly string[] }) {
  const { word, order } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  const level = order.indexOf(word) + 1;
  return (
    <span>
      <span className={styles.dots} aria-hidden="true">
        {order.map((_, index) => (index < level ? '●' : '○')).join('')}
      </span>
      {t('levelOf', {
        word: vocabularyTitle(word),
        level: String(level),
        levels: String(order.length),
      })}
    </span>
  );
}
