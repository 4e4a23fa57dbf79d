import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { AsyncView } from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { optionOf } from '../useParties';
import { useTabAddress } from '../useTabAddress';
import { DutyHeadline } from './DutyHeadline';
import { GapText } from './GapText';
import { useResponsibilities } from './queries';
import styles from './team.module.css';

const MOST_SHOWN = 3;

/** How much AI a team or person answers for, and what needs a look first. */
export function DutiesCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  const duties = useResponsibilities(entityRef);
  return (
    <EntityInfoCard title={t('ownership.team.title')} className={styles.whole}>
      <AsyncView
        query={duties}
        part={t('ownership.team.part')}
        permission="ai-governance.ownership.read"
      >
        {data =>
          data.items.length === 0 ? (
            <Flex direction="column" gap="2">
              <Text as="p">
                {t('ownership.team.empty', {
                  name: optionOf(entity).title,
                })}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('ownership.team.emptyWhy')}
              </Text>
            </Flex>
          ) : (
            <Flex direction="column" gap="3">
              <DutyHeadline data={data} />
              <Gaps items={data.items} />
              <Link href={addressOf(entityRef, 'duties')}>
                {t('ownership.team.openTab')}
              </Link>
            </Flex>
          )
        }
      </AsyncView>
    </EntityInfoCard>
  );
}

/** The first assets with gaps. */
function Gaps({ items }: { items: ResponsibilityRow[] }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  const withGaps = items.filter(({ findings }) => findings.length > 0);
  if (withGaps.length === 0) return null;
  const more = withGaps.length - MOST_SHOWN;
  return (
    <ul className={styles.rows} aria-label={t('ownership.team.gapsFirst')}>
      {withGaps.slice(0, MOST_SHOWN).map(row => (
        <li key={`${row.entityRef} ${row.via}`}>
          <Link href={addressOf(row.entityRef)}>{row.title}</Link>
          <GapText row={row} />
        </li>
      ))}
      {more > 0 ? (
        <li>{t('ownership.team.moreGaps', { count: more })}</li>
      ) : null}
    </ul>
  );
}
