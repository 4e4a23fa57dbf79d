import {
  AsOf,
  formatCount,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { ownershipFindingIds } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text, ToggleButton } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ListState } from './listState';
import type { OwnershipPageData } from './pageData';
import styles from './list.module.css';

const isOnly = (values: readonly string[], value: string) =>
  values.length === 1 && values[0] === value;

/**
 * How well it is known who answers, and what is missing, the gravest first.
 * Each number opens exactly its rows, and closes them again.
 */
export function ListHeadline(props: {
  list: ListState;
  data: OwnershipPageData;
}) {
  const { list, data } = props;
  const { counts, asOf, restricted } = data;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (counts.assets === 0) return null;
  const found = ownershipFindingIds.flatMap(id => {
    const count = counts.findings[id] ?? 0;
    return count ? [{ id, count }] : [];
  });
  return (
    <Flex direction="column" gap="2">
      <div>
        <Text as="h2" variant="title-x-small">
          {t('ownership.list.complete', {
            count: counts.assets,
            complete: formatCount(counts.complete),
            total: formatCount(counts.assets),
          })}
        </Text>
        <Flex gap="1" style={{ flexWrap: 'wrap' }}>
          <AsOf at={asOf} source={t('ownership.words.source')} />
          {restricted ? (
            <Text as="span" variant="body-x-small" color="secondary">
              · {t('ownership.words.within')}
            </Text>
          ) : null}
        </Flex>
      </div>
      {found.length ? (
        <div
          role="group"
          aria-label={t('ownership.list.counts')}
          className={styles.counts}
        >
          {found.map(({ id, count }) => (
            <ToggleButton
              key={id}
              size="small"
              className={styles.count}
              isSelected={isOnly(list.state.finding, id)}
              onChange={isOn => list.filterOnly(isOn ? { finding: [id] } : {})}
            >
              <span>
                <b>{formatCount(count)}</b> {t(`ownership.words.finding.${id}`)}
              </span>
            </ToggleButton>
          ))}
        </div>
      ) : (
        <StatusMark status="met">{t('ownership.list.noFindings')}</StatusMark>
      )}
    </Flex>
  );
}
