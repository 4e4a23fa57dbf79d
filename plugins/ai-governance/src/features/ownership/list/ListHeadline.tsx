import { ReactNode } from 'react';
import {
  AsOf,
  formatCount,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { ownershipFindingIds } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ListFacet, ListState } from './listState';
import type { OwnershipPageData } from './pageData';
import styles from './list.module.css';

/** How well it is known who answers; each number opens exactly its rows. */
export function ListHeadline(props: {
  list: ListState;
  data: OwnershipPageData;
}) {
  const { list, data } = props;
  const { counts, asOf, restricted } = data;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const texts = (count: number) => ({ count, total: formatCount(count) });
  const opens = (
    filters: Partial<Record<ListFacet, string[]>>,
    children: ReactNode,
  ) => (
    <Button
      size="small"
      variant="tertiary"
      onPress={() => list.filterOnly(filters)}
    >
      {children}
    </Button>
  );
  return (
    <div>
      <div
        role="group"
        aria-label={t('ownership.list.counts')}
        className={styles.counts}
      >
        {opens({}, <b>{t('ownership.list.assets', texts(counts.assets))}</b>)}
        {counts.withFindings > 0 ? (
          opens(
            { finding: ['any'] },
            t('ownership.list.withFindings', texts(counts.withFindings)),
          )
        ) : (
          <StatusMark status="met">{t('ownership.list.noFindings')}</StatusMark>
        )}
        <span className={styles.gap} />
        {ownershipFindingIds.map(id => {
          const count = counts.findings[id] ?? 0;
          return count > 0 ? (
            <span key={id}>
              {opens(
                { finding: [id] },
                `${t(`ownership.words.finding.${id}`)}: ${formatCount(count)}`,
              )}
            </span>
          ) : null;
        })}
      </div>
      <Flex gap="1" className={styles.provenance} style={{ flexWrap: 'wrap' }}>
        <Text as="span" variant="body-x-small" color="secondary">
          {t('ownership.list.complete', texts(counts.complete))} ·
        </Text>
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
