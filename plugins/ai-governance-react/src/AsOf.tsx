import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { DateText } from './DateText';
import { aiGovernanceReactTranslationRef } from './translation';
import styles from './AsOf.module.css';

/**
 * Since when and from where a number is known; stands under every figure.
 * `null` says that nothing has been read yet.
 *
 * @public
 */
export function AsOf(props: { at: string | null | undefined; source: string }) {
  const { at, source } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  return (
    <Text as="span" variant="body-x-small" className={styles.asOf}>
      {at ? (
        <>
          {t('asOf')} <DateText value={at} />
        </>
      ) : (
        t('asOfNever')
      )}
      {' · '}
      {t('from', { source })}
    </Text>
  );
}
