import type { OwnershipRow } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  DateText,
  EmptyState,
  EntityName,
  FactList,
  NamedText,
  SidePanel,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useTabAddress } from '../useTabAddress';
import { ListCell, PartyName } from './ListCell';
import { ListState } from './listState';
import styles from './list.module.css';

/** Who answers for an asset and what is wrong with that, beside the list. */
export function ListPanel(props: {
  list: ListState;
  /** Absent: not on this page of the list. */
  row?: OwnershipRow;
  asOf: string | null;
}) {
  const { list, row, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const entityRef = list.state.asset;
  return (
    <SidePanel
      title={row?.title ?? entityRef}
      onClose={() => list.change({ asset: '' })}
    >
      {row ? (
        <Details row={row} asOf={asOf} />
      ) : (
        <EmptyState
          title={t('ownership.list.unknownAsset', { entityRef })}
          why={t('ownership.list.unknownAssetWhy')}
        />
      )}
    </SidePanel>
  );
}

function Details(props: { row: OwnershipRow; asOf: string | null }) {
  const { row, asOf } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  const cells = ['kind', 'owner', 'state', 'vacant'] as const;
  return (
    <Flex direction="column" gap="4">
      <div>
        <ButtonLink
          size="small"
          variant="primary"
          href={addressOf(row.entityRef)}
        >
          {t('ownership.list.openOwnership')}
        </ButtonLink>
      </div>
      <section>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('ownership.list.panelFindings')}
        </Text>
        <Findings row={row} />
      </section>
      <FactList
        aria-label={row.title}
        facts={[
          {
            label: t('ownership.list.column.accountable'),
            value: row.accountable.length ? (
              <ul className={styles.parties}>
                {row.accountable.map(party => (
                  <li key={party}>
                    <PartyName row={row} party={party} />
                  </li>
                ))}
              </ul>
            ) : (
              <ListCell row={row} column="accountable" />
            ),
          },
          ...cells.map(column => ({
            label: t(`ownership.list.column.${column}`),
            value: <ListCell row={row} column={column} />,
          })),
          ...(row.system
            ? [
                {
                  label: t('ownership.list.system'),
                  value: <EntityName entityRef={row.system} />,
                },
              ]
            : []),
        ]}
      />
      <AsOf at={asOf} source={t('ownership.words.source')} />
    </Flex>
  );
}

function Findings({ row }: { row: OwnershipRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (row.findings.length === 0) {
    return <Text as="p">{t('ownership.list.panelNoFindings')}</Text>;
  }
  return (
    <ul className={styles.findings}>
      {row.findings.map(({ id, message, party, since }) => (
        <li key={`${id} ${message}`} className={styles.finding}>
          <StatusMark status="not-met">
            <strong>{t(`ownership.words.finding.${id}`)}</strong>
          </StatusMark>
          <span>
            <NamedText
              text={`${message}.`}
              gone={id === 'party-left' && party ? [party] : []}
            />
          </span>
          {since ? (
            <span className={styles.note}>
              {t('ownership.list.panelSince', {
                when: <DateText value={since} />,
              })}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
