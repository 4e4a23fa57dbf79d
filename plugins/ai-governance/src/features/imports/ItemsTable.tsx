import { ImportItem } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
  NotRecorded,
  Status,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './ImportsTable.module.css';

const marks: Record<ImportItem['outcome'], Status> = {
  created: 'met',
  updated: 'met',
  unchanged: 'met',
  removed: 'not-applicable',
  quarantined: 'not-met',
  unmapped: 'stale',
};

/** Files with their outcome, and in words what was wrong with them. */
export function ItemsTable(props: { items: ImportItem[]; label: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    // What scrolls must be reachable by keyboard.
    <div
      className={styles.scroll}
      role="region"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{t('imports.column.file')}</th>
            <th scope="col">{t('imports.column.outcome')}</th>
            <th scope="col">{t('imports.column.entity')}</th>
            <th scope="col">{t('imports.column.reason')}</th>
            <th scope="col">{t('imports.column.findings')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map(item => (
            <tr key={item.file}>
              <th scope="row" className={styles.file}>
                {item.file}
                {item.line === undefined
                  ? null
                  : `, ${t('imports.line', { line: String(item.line) })}`}
              </th>
              <td>
                <StatusMark status={marks[item.outcome]}>
                  {t(`imports.outcome.${item.outcome}`)}
                </StatusMark>
              </td>
              <td>
                {item.entityRef ? (
                  <EntityName
                    entityRef={item.entityRef}
                    title={item.sourceId}
                    state={isInCatalog(item) ? 'found' : 'missing'}
                  />
                ) : (
                  item.sourceId ?? <NotRecorded />
                )}
              </td>
              <td>
                {item.reason}
                {item.keptSince ? (
                  <div>
                    {t('imports.keptSince')} <DateText value={item.keptSince} />
                  </div>
                ) : null}
              </td>
              <td>
                <Findings findings={item.findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Only what was taken in, now or before, has a page in the catalog. */
function isInCatalog({ outcome, keptSince }: ImportItem): boolean {
  return (
    ['created', 'updated', 'unchanged'].includes(outcome) ||
    keptSince !== undefined
  );
}

function Findings({ findings }: Pick<ImportItem, 'findings'>) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (findings.length === 0) return <>{t('imports.nothingSaid')}</>;
  return (
    <ul className={styles.findings}>
      {findings.map(({ field, message, value }) => (
        <li key={`${field} ${message}`}>
          <code>{field}</code>: {message}
          {value === undefined ? null : ` (${value})`}
        </li>
      ))}
    </ul>
  );
}
