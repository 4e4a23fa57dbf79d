import type { ResponsibilityRow } from '@aigov/backstage-plugin-ai-governance-common';
import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useTabAddress } from '../useTabAddress';
import { DutyText } from './DutyText';
import { GapText } from './GapText';
import styles from './team.module.css';

/** The assets that a party answers for; each leads to its ownership tab. */
export function DutiesTable(props: {
  party: string;
  rows: ResponsibilityRow[];
}) {
  const { party, rows } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  const kindOf = useKindWord();
  return (
    // What scrolls must be reachable by keyboard.
    <div
      className={styles.scroll}
      role="group"
      aria-label={t('ownership.team.table')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} aria-label={t('ownership.team.table')}>
        <thead>
          <tr>
            <th scope="col">{t('ownership.team.asset')}</th>
            <th scope="col">{t('ownership.team.kind')}</th>
            <th scope="col">{t('ownership.team.gaps')}</th>
            <th scope="col">{t('ownership.team.duties')}</th>
            <th scope="col">{t('ownership.team.via')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.entityRef} ${row.via}`}>
              <th scope="row">
                <Link href={addressOf(row.entityRef)} title={row.entityRef}>
                  {row.title}
                </Link>
              </th>
              <td>{kindOf(row.kind)}</td>
              <td>
                <GapText row={row} />
              </td>
              <td>
                <DutyText row={row} />
              </td>
              <td>
                {row.via === party ? (
                  t('ownership.team.itself')
                ) : (
                  <>
                    {t('ownership.team.viaGroup')}{' '}
                    <EntityName entityRef={row.via} />
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const kinds = ['Model', 'Dataset', 'AITool', 'System'] as const;

function useKindWord() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (kind: string) => {
    const known = kinds.find(k => k === kind);
    return known ? t(`ownership.words.kind.${known}`) : kind;
  };
}
