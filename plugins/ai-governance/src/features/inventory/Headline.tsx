import { ReactNode } from 'react';
import {
  ANY_FINDING,
  InventoryFacet,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  formatCount,
  isForbidden,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { InventoryFilters, InventoryState } from './inventoryState';
import { useFacetCounts } from './queries';
import styles from './Headline.module.css';

const counted: InventoryFacet[] = ['kind', 'finding', 'retirement'];

/** How much AI there is; each number opens exactly the rows that it counts. */
export function Headline({ inventory }: { inventory: InventoryState }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const counts = useFacetCounts({}, counted);
  // The list says so already, and once is enough.
  if (counts.error && isForbidden(counts.error)) return null;

  return (
    <AsyncView query={counts} part={t('inventory.countsPart')} height={52}>
      {({ total, facets, asOf, restricted }) => {
        const kinds = new Map(
          facets.kind?.map(({ value, count }) => [value, count]),
        );
        const withFindings =
          facets.finding?.find(({ value }) => value === ANY_FINDING)?.count ??
          0;
        const retiring =
          facets.retirement?.find(({ value }) => value === 'within-60-days')
            ?.count ?? 0;
        const texts = (count: number) => ({ count, total: formatCount(count) });
        const opens = (filters: InventoryFilters, children: ReactNode) => (
          <Button
            size="small"
            variant="tertiary"
            onPress={() => inventory.filterOnly(filters)}
          >
            {children}
          </Button>
        );
        const models = kinds.get('Model') ?? 0;
        const datasets = kinds.get('Dataset') ?? 0;
        const tools = kinds.get('AITool') ?? 0;
        return (
          <div>
            <div
              role="group"
              aria-label={t('inventory.counts')}
              className={styles.counts}
            >
              {opens({}, <b>{t('inventory.assets', texts(total))}</b>)}
              {opens({ kind: ['Model'] }, t('inventory.models', texts(models)))}
              {opens(
                { kind: ['Dataset'] },
                t('inventory.datasets', texts(datasets)),
              )}
              {opens({ kind: ['AITool'] }, t('inventory.tools', texts(tools)))}
              <span className={styles.gap} />
              {withFindings > 0
                ? opens(
                    { finding: [ANY_FINDING] },
                    t('inventory.haveFindings', texts(withFindings)),
                  )
                : null}
              {retiring > 0
                ? opens(
                    { retirement: ['within-60-days'] },
                    t('inventory.retireSoon', texts(retiring)),
                  )
                : null}
            </div>
            <Flex gap="1" className={styles.provenance}>
              <AsOf at={asOf} source={t('inventory.source')} />
              {restricted ? (
                <Text as="span" variant="body-x-small" color="secondary">
                  · {t('inventory.within')}
                </Text>
              ) : null}
            </Flex>
          </div>
        );
      }}
    </AsyncView>
  );
}
