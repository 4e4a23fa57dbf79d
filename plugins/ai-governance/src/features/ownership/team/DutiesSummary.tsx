import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useTabAddress } from '../useTabAddress';
import { DutyHeadline } from './DutyHeadline';
import { GapText } from './GapText';
import type { Responsibilities } from './responsibilities';
import styles from './team.module.css';

const MOST_SHOWN = 3;

/** The duties of a team or person in short; most have none. */
export function DutiesSummary(props: { data: Responsibilities }) {
  const { data } = props;
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  return (
    <Flex direction="column" gap="3">
      <DutyHeadline data={data} />
      <Gaps items={data.items} />
      <Link href={addressOf(entityRef, 'duties')}>
        {t('ownership.team.openTab')}
      </Link>
    </Flex>
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
