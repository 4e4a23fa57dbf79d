import { severities } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, NumberField, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { SchemeDraft } from './schemeDraft';
import styles from './scheme.module.css';

type Limits = Pick<SchemeDraft, 'mostAssetsPerPerson' | 'escalationMinutes'>;

/** The limits that findings and support paths are judged by. */
export function LimitFields(props: {
  limits: Limits;
  onChange: (limits: Partial<Limits>) => void;
}) {
  const { limits, onChange } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <div className={styles.versions}>
        <NumberField
          size="small"
          label={t('ownership.scheme.mostAssets')}
          description={t('ownership.scheme.mostAssetsWhy')}
          minValue={1}
          maxValue={10_000}
          value={limits.mostAssetsPerPerson}
          onChange={value => onChange({ mostAssetsPerPerson: value || 1 })}
        />
      </div>
      <div role="group" aria-labelledby="ai-governance-escalation-minutes">
        <Text
          as="p"
          id="ai-governance-escalation-minutes"
          variant="body-small"
          weight="bold"
        >
          {t('ownership.scheme.escalation')}
        </Text>
        <div className={styles.numbers}>
          {severities.map(severity => (
            <NumberField
              key={severity}
              size="small"
              label={t('ownership.scheme.minutes', { severity })}
              minValue={1}
              maxValue={10_080}
              value={limits.escalationMinutes[severity]}
              onChange={value =>
                onChange({
                  escalationMinutes: {
                    ...limits.escalationMinutes,
                    [severity]: value || 1,
                  },
                })
              }
            />
          ))}
        </div>
      </div>
    </Flex>
  );
}
