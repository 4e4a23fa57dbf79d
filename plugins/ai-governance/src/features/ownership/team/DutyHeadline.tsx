import { ReactNode } from 'react';
import {
  AsOf,
  formatCount,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { DutySort } from './dutiesOf';
import type { Responsibilities } from './responsibilities';
import styles from './team.module.css';

/** "Accountable for 9 assets, responsible for 14; 3 with gaps". */
export function DutyHeadline(props: {
  data: Responsibilities;
  /** Absent: the numbers open nothing. */
  onOpen?: (sort: DutySort) => void;
}) {
  const { data, onOpen } = props;
  const { counts, restricted, asOf } = data;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const texts = (count: number) => ({ count, total: formatCount(count) });
  const opens = (sort: DutySort, children: ReactNode) =>
    onOpen ? (
      <Button size="small" variant="tertiary" onPress={() => onOpen(sort)}>
        {children}
      </Button>
    ) : (
      <span>{children}</span>
    );
  return (
    <div>
      <div
        role="group"
        aria-label={t('ownership.team.summary')}
        className={onOpen ? styles.counts : styles.plainCounts}
      >
        {opens(
          'accountable',
          t('ownership.team.accountable', texts(counts.accountable)),
        )}
        {opens(
          'responsible',
          t('ownership.team.responsible', texts(counts.responsible)),
        )}
        {counts.withFindings > 0 ? (
          opens(
            'gaps',
            <StatusMark status="not-met">
              {t('ownership.team.withFindings', texts(counts.withFindings))}
            </StatusMark>,
          )
        ) : (
          <StatusMark status="met">{t('ownership.team.noFindings')}</StatusMark>
        )}
      </div>
      <Flex gap="1" style={{ flexWrap: 'wrap' }}>
        <AsOf at={asOf} source={t('ownership.words.source')} />
        {restricted ? (
          <Text as="span" variant="body-x-small" color="secondary">
            · {t('ownership.words.within')}
          </Text>
        ) : null}
      </Flex>
    </div>
  );
}
