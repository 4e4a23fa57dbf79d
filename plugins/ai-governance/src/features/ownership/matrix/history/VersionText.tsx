import type {
  MatrixView,
  Revision,
  Matrix,
  Scheme,
} from '@aigov/backstage-plugin-ai-governance-common';
import { EntityName } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useScheme } from '../../queries';
import { LetterMark } from '../grid/LetterMark';
import { useLetterWords } from '../useLetterWords';
import { usePartyTitles } from '../usePartyTitles';
import styles from './history.module.css';

/** One saved matrix in words: who played which role, and what they did. */
export function VersionText(props: {
  view: MatrixView;
  version: Revision & { matrix?: Matrix; schemeRevision: number };
}) {
  const { view, version } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const wordsOf = useLetterWords();
  const { matrix = { parties: {}, cells: {} }, schemeRevision } = version;
  const scheme = useSchemeOf(view, schemeRevision);
  const titles = usePartyTitles(view, matrix);
  if (!version.matrix) {
    return <Text as="p">{t('ownership.matrix.history.removed')}</Text>;
  }
  const titleIn = (items: { id: string; title: string }[], id: string) =>
    items.find(item => item.id === id)?.title ?? id;
  return (
    <>
      <dl className={styles.parties}>
        {scheme.roles.map(({ id, title }) => {
          const party = matrix.parties[id];
          return (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                {party ? (
                  <EntityName
                    entityRef={party}
                    title={titles.titleOf(party)}
                    state={
                      titles.stateOf(party) === 'left' ? 'missing' : 'found'
                    }
                  />
                ) : (
                  t('ownership.matrix.vacant')
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <dl className={styles.activities}>
        {inOrder(matrix.cells, scheme.activities).map(([activity, row]) => (
          <div key={activity}>
            <dt>{titleIn(scheme.activities, activity)}</dt>
            <dd>
              {inOrder(row, scheme.roles).map(([role, value]) => (
                <span key={role} className={styles.duty} title={wordsOf(value)}>
                  <LetterMark value={value} />
                  {titleIn(scheme.roles, role)}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The entries of a record in the order of the rules; what they lack is last. */
function inOrder<T>(
  record: Record<string, T>,
  items: readonly { id: string }[],
): Array<[string, T]> {
  const placeOf = (key: string) => {
    const place = items.findIndex(({ id }) => id === key);
    return place < 0 ? items.length : place;
  };
  return Object.entries(record).sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** The rules that a version was saved under; today's until those are here. */
function useSchemeOf(
  { scheme }: MatrixView,
  revision: number,
): Pick<Scheme, 'roles' | 'activities'> {
  const isToday = scheme.revision === revision;
  const earlier = useScheme(revision, { enabled: !isToday });
  return isToday ? scheme : earlier.data?.scheme ?? scheme;
}
