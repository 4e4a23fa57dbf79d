import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyTitles } from '../usePartyTitles';
import { ActivityHead } from './ActivityHead';
import { columnsOf } from './columnsOf';
import { CellText } from './CellText';
import styles from './grid.module.css';
import { RoleNotes } from './RoleNotes';

/** The matrix to read: who plays each role, and the letters, with their origin. */
export function MatrixTable(props: { view: MatrixView; titles: PartyTitles }) {
  const { view, titles } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { roles, activities } = view.scheme;
  return (
    // What scrolls must be reachable by keyboard.
    <div
      className={styles.frame}
      role="group"
      aria-label={t('ownership.matrix.table')}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        className={styles.table}
        style={columnsOf(roles.length)}
        aria-label={t('ownership.matrix.table')}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('ownership.matrix.activity')}
            </th>
            {roles.map(role => {
              const entry = view.parties.find(one => one.role === role.id);
              return (
                <th key={role.id} scope="col" className={styles.role}>
                  <span className={styles.title} title={role.description}>
                    {role.title}
                  </span>
                  <span
                    className={styles.party}
                    data-inherited={entry?.party && entry.origin === 'system'}
                    data-vacant={!entry?.party}
                  >
                    {entry?.party ? (
                      <EntityName
                        entityRef={entry.party.ref}
                        title={titles.titleOf(entry.party.ref)}
                        state={
                          entry.party.state === 'left' ? 'missing' : 'found'
                        }
                      />
                    ) : (
                      t('ownership.matrix.vacant')
                    )}
                  </span>
                  <RoleNotes
                    entry={entry}
                    party={entry?.party?.ref}
                    system={view.system}
                    titles={titles}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {activities.map(activity => (
            <tr key={activity.id}>
              <ActivityHead
                activity={activity}
                problems={view.findings
                  .filter(({ activities: rows }) => rows?.includes(activity.id))
                  .map(({ id, message }) => ({
                    short: t(`ownership.words.finding.${id}`),
                    full: message,
                  }))}
              />
              {roles.map(role => (
                <td key={role.id} className={styles.cell}>
                  <CellText
                    cell={view.cells.find(
                      one =>
                        one.activity === activity.id && one.role === role.id,
                    )}
                    value={view.matrix.cells[activity.id]?.[role.id]}
                    system={view.system}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
