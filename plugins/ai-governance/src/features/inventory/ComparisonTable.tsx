import {
  Comparison,
  NOT_APPLICABLE,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Badge } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ComparisonSubject } from './ComparisonSubject';
import styles from './ComparisonTable.module.css';

type Item = Comparison['items'][number];

const looksLikeEntity =
  /^(group|user|system|model|dataset|aitool):[^\s/]+\/[^\s/]+$/i;

/** Groups as they come; the server orders the rows. */
function groupsOf(items: Item[]): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  }
  return [...groups];
}

/** Properties down, assets across. What differs is marked and says so. */
export function ComparisonTable(props: {
  comparison: Comparison;
  /** The rows to show; all or some of the comparison's. */
  items: Item[];
  onRemove: (entityRef: string) => void;
}) {
  const { comparison, items, onRemove } = props;
  const { subjects } = comparison;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const cellOf = (id: string, index: number) =>
    comparison.items.find(item => item.id === id)?.cells[index] ?? undefined;
  const name = t('inventory.comparison.table', {
    names: subjects.map(({ title }) => title).join(', '),
  });
  return (
    // What scrolls must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={name} tabIndex={0}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={styles.property}>
              {t('inventory.comparison.property')}
            </th>
            {subjects.map((subject, index) => (
              <th scope="col" key={subject.entityRef}>
                <ComparisonSubject
                  subject={subject}
                  owner={cellOf('owner', index)}
                  lifecycle={cellOf('lifecycle', index)}
                  onRemove={() => onRemove(subject.entityRef)}
                />
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(items).map(([group, rows]) => (
          <tbody key={group}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={subjects.length + 1}
                className={styles.group}
              >
                {group}
              </th>
            </tr>
            {rows.map(item => (
              <tr key={item.id} data-differs={item.differs}>
                <th scope="row" className={styles.property}>
                  {item.label}{' '}
                  {item.differs ? (
                    <Badge size="small">
                      {t('inventory.comparison.differs')}
                    </Badge>
                  ) : null}
                </th>
                {subjects.map(({ entityRef }, index) => (
                  <td key={entityRef}>
                    <Value text={item.cells[index] ?? null} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Value({ text }: { text: string | null }) {
  if (text === null) return <NotRecorded />;
  if (text === NOT_APPLICABLE) return <StatusMark status="not-applicable" />;
  return looksLikeEntity.test(text) ? (
    <EntityName entityRef={text} />
  ) : (
    <>{text}</>
  );
}
