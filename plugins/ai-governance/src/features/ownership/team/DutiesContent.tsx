import { responsibilityColumns } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  ExportRowsButton,
  formatCount,
  urlChoice,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { DutiesTable } from './DutiesTable';
import { DutyHeadline } from './DutyHeadline';
import { dutySorts, isOfSort } from './dutiesOf';
import { NoDuties } from './NoDuties';
import { useResponsibilities } from './queries';
import styles from './team.module.css';
import { dutiesTranslationRef } from './translation';

const fields = { duties: urlChoice(dutySorts, 'all') };

/** Every AI asset that a team or person answers for, gaps first. */
export function DutiesContent() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { t: words } = useTranslationRef(dutiesTranslationRef);
  const duties = useResponsibilities(entityRef);
  const [{ duties: sort }, change] = useUrlState(fields);
  const items = duties.data?.items ?? [];
  const rows = items.filter(row => isOfSort(row, sort));
  return (
    <EntityInfoCard
      title={words('title')}
      className={styles.whole}
      headerActions={
        rows.length ? (
          <ExportRowsButton
            columns={responsibilityColumns}
            rows={rows}
            filename="ai-duties"
          />
        ) : undefined
      }
    >
      <AsyncView
        query={duties}
        part={words('part')}
        permission="ai-governance.ownership.read"
        height={320}
      >
        {data =>
          data.items.length === 0 ? (
            <NoDuties asOf={data.asOf} />
          ) : (
            <Flex direction="column" gap="3">
              <DutyHeadline
                data={data}
                onOpen={duty => change({ duties: duty }, 'push')}
              />
              {sort === 'all' ? null : (
                <Flex gap="3" align="center">
                  <Text as="span" role="status" variant="body-small">
                    {t('ownership.team.shown', {
                      shown: formatCount(rows.length),
                      total: formatCount(items.length),
                    })}
                  </Text>
                  <Button
                    size="small"
                    variant="secondary"
                    onPress={() => change({ duties: 'all' }, 'push')}
                  >
                    {t('ownership.team.all', {
                      total: formatCount(items.length),
                    })}
                  </Button>
                </Flex>
              )}
              {rows.length ? (
                <DutiesTable party={entityRef} rows={rows} />
              ) : (
                <Text as="p">{t('ownership.team.nothingLeft')}</Text>
              )}
            </Flex>
          )
        }
      </AsyncView>
    </EntityInfoCard>
  );
}
