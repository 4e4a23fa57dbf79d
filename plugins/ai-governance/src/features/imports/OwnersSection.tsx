import { ImportSourceState } from '@aigov/backstage-plugin-ai-governance-common';
import {
  CodeSnippet,
  EntityName,
  formatCount,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ownersExample } from './configExamples';
import { ImportsState } from './importsState';
import styles from './ImportsTable.module.css';

type Owner = ImportSourceState['owners'][number];

/** What waits for somebody comes first. */
const urgency = ({ ownerRef, found }: Owner) => {
  if (!ownerRef) return 0;
  return found ? 2 : 1;
};

/** Which group each organization belongs to, and how to map the others. */
export function OwnersSection(props: {
  source: ImportSourceState;
  imports: ImportsState;
}) {
  const { source, imports } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const owners = [...source.owners].sort(
    (a, b) => urgency(a) - urgency(b) || a.namespace.localeCompare(b.namespace),
  );
  const label = t('imports.ownersTable', { source: source.title });
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {t('imports.owners')}
      </Text>
      <Text as="p" variant="body-small" className={styles.quiet}>
        {t('imports.ownersWhy')}
      </Text>
      <div
        className={styles.scroll}
        role="region"
        aria-label={label}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t('imports.column.namespace')}</th>
              <th scope="col">{t('imports.column.owner')}</th>
              <th scope="col">{t('imports.column.state')}</th>
              <th scope="col" className={styles.number}>
                {t('imports.column.entities')}
              </th>
              <th scope="col">{t('imports.column.waiting')}</th>
            </tr>
          </thead>
          <tbody>
            {owners.map(owner => (
              <tr key={owner.namespace}>
                <th scope="row" className={styles.namespace}>
                  {owner.namespace}
                </th>
                <td>
                  {owner.ownerRef ? (
                    <EntityName
                      entityRef={owner.ownerRef}
                      state={owner.found ? 'found' : 'missing'}
                    />
                  ) : (
                    <NotRecorded />
                  )}
                </td>
                <td>
                  <OwnerState owner={owner} />
                </td>
                <td className={styles.number}>{formatCount(owner.entities)}</td>
                <td>
                  <Waiting owner={owner} source={source} imports={imports} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {owners.some(owner => urgency(owner) < 2) ? (
        <>
          <Text as="p" variant="body-small">
            {t('imports.ownersAction')}
          </Text>
          <CodeSnippet
            label={t('imports.configLabel')}
            copyLabel={t('imports.copyConfig')}
            text={ownersExample(source)}
          />
        </>
      ) : null}
    </Flex>
  );
}

/** The cards that wait for a group; the number opens them. */
function Waiting(props: {
  owner: Owner;
  source: ImportSourceState;
  imports: ImportsState;
}) {
  const { owner, source, imports } = props;
  const { namespace, waiting } = owner;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (waiting === 0) return <>0</>;
  const cards = t('imports.waiting', { count: waiting });
  return (
    <Button
      size="small"
      variant="secondary"
      aria-label={t('imports.openWaiting', { cards, namespace })}
      onPress={() =>
        imports.change(
          { source: source.id, outcome: 'unmapped', namespace, cursor: '' },
          'push',
        )
      }
    >
      {cards}
    </Button>
  );
}

function OwnerState({ owner }: { owner: Owner }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!owner.ownerRef) {
    return <StatusMark status="unknown">{t('imports.notMapped')}</StatusMark>;
  }
  return owner.found ? (
    <StatusMark status="met">{t('imports.mapped')}</StatusMark>
  ) : (
    <StatusMark status="not-met">{t('imports.groupMissing')}</StatusMark>
  );
}
