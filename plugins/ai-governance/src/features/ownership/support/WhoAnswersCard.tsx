import {
  accountableParties,
  MatrixView,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  EntityName,
  FactList,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Link, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useMatrix } from '../queries';
import { useTabAddress } from '../useTabAddress';
import { ContactText } from './ContactText';
import { useSupport } from './queries';
import { useGapTexts } from './useGapTexts';
import styles from './support.module.css';

const MOST_NAMED = 2;

/** Who answers for an asset, in a few lines; the tab has the rest. */
export function WhoAnswersCard() {
  const entityRef = stringifyEntityRef(useEntity().entity);
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const matrix = useMatrix(entityRef);
  const support = useSupport(entityRef);
  const addressOf = useTabAddress();
  return (
    <EntityInfoCard
      title={t('ownership.support.card.title')}
      className={styles.whole}
    >
      <AsyncView
        query={{
          data:
            matrix.data && support.data
              ? { matrix: matrix.data, support: support.data }
              : undefined,
          error: matrix.error ?? support.error,
          refetch: () => Promise.all([matrix.refetch(), support.refetch()]),
        }}
        part={t('ownership.support.card.part')}
        permission="ai-governance.ownership.read"
        height={150}
      >
        {views => (
          <Flex direction="column" gap="3">
            <Answers {...views} />
            <Link href={addressOf(entityRef)}>
              {t('ownership.support.card.open')}
            </Link>
            <AsOf
              at={views.matrix.asOf}
              source={t('ownership.support.source')}
            />
          </Flex>
        )}
      </AsyncView>
    </EntityInfoCard>
  );
}

function Answers(props: { matrix: MatrixView; support: SupportView }) {
  const { matrix, support } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { firstContact } = support.path;
  const [noContact] = useGapTexts(support)(
    'firstContact',
    firstContact !== undefined,
  );
  // The gaps of the path are counted one by one, below.
  const findings = matrix.findings.filter(({ id }) => id !== 'support-gap');
  return (
    <>
      <FactList
        aria-label={t('ownership.support.card.title')}
        facts={[
          {
            label: t('ownership.support.card.accountable'),
            value: <Accountable matrix={matrix} />,
          },
          {
            label: t('ownership.support.card.firstContact'),
            value: firstContact ? (
              <ContactText contact={firstContact} parties={support.parties} />
            ) : (
              noContact && <StatusMark status="not-met">{noContact}</StatusMark>
            ),
          },
        ]}
      />
      <ul className={styles.plain}>
        {findings.length ? (
          <li>
            <StatusMark status="not-met">
              {t('ownership.support.card.findings', { count: findings.length })}
            </StatusMark>
          </li>
        ) : null}
        {support.gaps.length ? (
          <li>
            <StatusMark status="not-met">
              {t('ownership.support.card.gaps', { count: support.gaps.length })}
            </StatusMark>
          </li>
        ) : null}
        {findings.length + support.gaps.length === 0 ? (
          <li>
            <StatusMark status="met">
              {t('ownership.support.card.noGaps')}
            </StatusMark>
          </li>
        ) : null}
      </ul>
    </>
  );
}

/** The first accountable parties; one that left the catalog is said to be gone. */
function Accountable({ matrix }: { matrix: MatrixView }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const refs =
    matrix.state === 'none'
      ? []
      : accountableParties(matrix.matrix, matrix.scheme);
  const parties = new Map(
    matrix.parties.flatMap(({ party }) => (party ? [[party.ref, party]] : [])),
  );
  const shown = refs.slice(0, MOST_NAMED);
  if (shown.length === 0) {
    return (
      <StatusMark status="not-met">
        {t('ownership.support.card.nobody')}
      </StatusMark>
    );
  }
  return (
    <ul className={styles.plain}>
      {shown.map(ref => (
        <li key={ref}>
          {parties.get(ref)?.state === 'left' ? (
            <StatusMark status="not-met">
              {t('ownership.support.leftCatalog', { party: ref })}
            </StatusMark>
          ) : (
            <EntityName entityRef={ref} title={parties.get(ref)?.title} />
          )}
        </li>
      ))}
      {refs.length > shown.length ? (
        <li>
          <Text as="span" variant="body-small" color="secondary">
            {t('ownership.support.card.more', {
              total: `${refs.length - shown.length}`,
            })}
          </Text>
        </li>
      ) : null}
    </ul>
  );
}
