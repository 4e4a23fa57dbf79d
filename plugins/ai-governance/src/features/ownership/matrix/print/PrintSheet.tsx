import { createPortal } from 'react-dom';
import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { formatExactDate } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyTitles } from '../usePartyTitles';
import styles from './print.module.css';
import { usePrinting } from './usePrinting';

/**
 * The matrix on paper: title, date and revision, and nothing of the portal. It
 * is there while the browser prints, whoever told it to.
 */
export function PrintSheet(props: {
  view: MatrixView;
  name: string;
  titles: PartyTitles;
  answer: string;
}) {
  const { view, name, titles, answer } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isPrinting = usePrinting();
  const { roles, activities } = view.scheme;
  return isPrinting
    ? createPortal(
        <section
          className={styles.sheet}
          data-theme-mode="light"
          aria-label={t('ownership.matrix.sheet.title', { name })}
        >
          <h1>{t('ownership.matrix.sheet.title', { name })}</h1>
          <p>
            {view.entityRef}
            {' · '}
            {view.state === 'own'
              ? t('ownership.matrix.sheet.revision', {
                  revision: `${view.revision}`,
                })
              : t(`ownership.words.state.${view.state}`)}
            {' · '}
            {formatExactDate(view.asOf)}
            {view.catalogOwner
              ? ` · ${t('ownership.matrix.catalogOwner')} ${
                  view.catalogOwner.title ?? view.catalogOwner.ref
                }`
              : null}
          </p>
          <p>{answer}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('ownership.matrix.activity')}</th>
                {roles.map(({ id, title }) => {
                  const party = view.matrix.parties[id];
                  return (
                    <th key={id} scope="col">
                      {title}
                      <br />
                      <span>
                        {party
                          ? titles.titleOf(party)
                          : t('ownership.matrix.vacant')}
                      </span>
                    </th>
                  );
                })}
              </tr>
            </thead>
            <tbody>
              {activities.map(activity => (
                <tr key={activity.id}>
                  <th scope="row">{activity.title}</th>
                  {roles.map(role => (
                    <td key={role.id}>
                      {view.matrix.cells[activity.id]?.[role.id]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p>{t('ownership.matrix.sheet.legend')}</p>
          {view.findings.length ? (
            <>
              <h2>{t('ownership.matrix.findings')}</h2>
              <ul>
                {view.findings.map(({ id, party, message }) => (
                  <li key={`${id} ${party}`}>{message}</li>
                ))}
              </ul>
            </>
          ) : null}
        </section>,
        document.body,
      )
    : null;
}
