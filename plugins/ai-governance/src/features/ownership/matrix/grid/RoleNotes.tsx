import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { StatusMark } from '@aigov/backstage-plugin-ai-governance-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { PartyTitles } from '../usePartyTitles';
import styles from './grid.module.css';

/** Where the party of a role comes from, and what others say about it. */
export function RoleNotes(props: {
  entry: MatrixView['parties'][number] | undefined;
  party: string | undefined;
  system: string | undefined;
  titles: PartyTitles;
}) {
  const { entry, party, system, titles } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isAsLoaded = party === entry?.party?.ref;
  const state = party ? titles.stateOf(party) : undefined;
  const notes = [
    isAsLoaded && party && entry?.origin === 'system' && system
      ? t('ownership.matrix.fromSystem', {
          system: parseEntityRef(system).name,
        })
      : undefined,
    isAsLoaded && party && entry?.origin === 'catalog'
      ? t('ownership.matrix.fromFile')
      : undefined,
    entry?.declared && entry.declared !== party
      ? t('ownership.matrix.fileSays', {
          party: titles.titleOf(entry.declared),
        })
      : undefined,
    entry?.inherited && entry.inherited !== party
      ? t('ownership.matrix.systemSays', {
          party: titles.titleOf(entry.inherited),
        })
      : undefined,
  ].filter(note => note !== undefined);
  return (
    <>
      {state === 'left' || state === 'empty' ? (
        <span className={styles.problem}>
          <StatusMark status="not-met">
            {t(`ownership.matrix.party.${state}`)}
          </StatusMark>
        </span>
      ) : null}
      {notes.map(note => (
        <span key={note} className={styles.note}>
          {note}
        </span>
      ))}
    </>
  );
}
