import type { OwnershipRow } from '@aigov/backstage-plugin-ai-governance-common';
import { AI_KINDS } from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  formatCount,
  NotRecorded,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useTabAddress } from '../useTabAddress';

/** The columns of the list. */
export type ColumnId =
  | 'title'
  | 'kind'
  | 'owner'
  | 'accountable'
  | 'state'
  | 'vacant'
  | 'findings';

/** A cell of the list, on one line. */
export function ListCell(props: { row: OwnershipRow; column: ColumnId }) {
  const { row, column } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const addressOf = useTabAddress();
  switch (column) {
    case 'title':
      return (
        <Link href={addressOf(row.entityRef)} title={row.entityRef}>
          {row.title}
        </Link>
      );
    case 'kind': {
      const kind = AI_KINDS.find(k => k === row.kind);
      return <>{kind ? t(`ownership.words.kind.${kind}`) : row.kind}</>;
    }
    case 'owner':
      return row.owner ? (
        <EntityName entityRef={row.owner} />
      ) : (
        <NotRecorded>{t('ownership.list.noOwner')}</NotRecorded>
      );
    case 'accountable':
      return <FirstAccountable row={row} />;
    case 'state':
      return row.state === 'none' ? (
        <NotRecorded />
      ) : (
        <>{t(`ownership.words.state.${row.state}`)}</>
      );
    case 'vacant':
      return <>{formatCount(row.vacant)}</>;
    default:
      return <FirstFinding row={row} />;
  }
}

function FirstAccountable({ row }: { row: OwnershipRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [first, ...others] = row.accountable;
  if (!first) {
    return (
      <StatusMark status="not-met">{t('ownership.list.nobody')}</StatusMark>
    );
  }
  return (
    <>
      <PartyName row={row} party={first} />
      {others.length
        ? ` ${t('ownership.list.more', { total: `${others.length}` })}`
        : null}
    </>
  );
}

/** A party by its name; one that left the catalog is marked as gone. */
export function PartyName(props: { row: OwnershipRow; party: string }) {
  const { row, party } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const hasLeft = row.findings.some(
    finding => finding.id === 'party-left' && finding.party === party,
  );
  return hasLeft ? (
    <StatusMark status="not-met">
      {t('ownership.list.left', { party: parseEntityRef(party).name })}
    </StatusMark>
  ) : (
    <EntityName entityRef={party} />
  );
}

function FirstFinding({ row }: { row: OwnershipRow }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [first, ...others] = row.findings;
  if (!first) return <>{t('ownership.list.noFinding')}</>;
  return (
    <span
      title={row.findings
        .map(({ id }) => t(`ownership.words.finding.${id}`))
        .join(' · ')}
    >
      <StatusMark status="not-met">
        {t(`ownership.words.finding.${first.id}`)}
        {others.length
          ? ` ${t('ownership.list.more', { total: `${others.length}` })}`
          : null}
      </StatusMark>
    </span>
  );
}
