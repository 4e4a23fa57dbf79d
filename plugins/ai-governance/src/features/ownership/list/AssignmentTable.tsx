import type {
  AssignmentPlan,
  ownershipApi,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  Status,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './list.module.css';

type Result = ReturnType<
  (typeof ownershipApi.assign)['result']['parse']
>['items'][number];

type Outcome = AssignmentPlan['outcome'] | Result['outcome'];

const marks: Record<Outcome, Status> = {
  changes: 'draft',
  same: 'not-applicable',
  refused: 'not-met',
  changed: 'met',
  conflict: 'stale',
};

const planned: Outcome[] = ['changes', 'same', 'refused'];
const done: Outcome[] = ['changed', 'conflict', 'same', 'refused'];

/** What an assignment would do to each asset, or what it did. */
export function AssignmentTable(props: {
  plan: AssignmentPlan[];
  /** Absent: the role is left vacant. */
  party?: string;
  results?: Result[];
}) {
  const { plan, party, results } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const resultOf = new Map(results?.map(item => [item.entityRef, item]));
  const rows = plan.map(item => {
    const result = resultOf.get(item.entityRef);
    return {
      ...item,
      outcome: result?.outcome ?? item.outcome,
      reason: result ? result.reason : item.reason,
    };
  });
  const counts = (results ? done : planned).flatMap(outcome => {
    const count = rows.filter(row => row.outcome === outcome).length;
    return count
      ? [
          <StatusMark key={outcome} status={marks[outcome]}>
            {t(`ownership.list.assignment.${outcome}`, { count })}
          </StatusMark>,
        ]
      : [];
  });
  return (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="body-medium" weight="bold">
        {results
          ? t('ownership.list.assignment.doneTitle')
          : t('ownership.list.assignment.planTitle')}
      </Text>
      <Flex gap="4" role="status" style={{ flexWrap: 'wrap' }}>
        {counts}
      </Flex>
      <div
        className={styles.plan}
        role="group"
        aria-label={t('ownership.list.assignment.plan')}
        // What scrolls must be reachable by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table
          aria-label={
            results
              ? t('ownership.list.assignment.done')
              : t('ownership.list.assignment.plan')
          }
        >
          <thead>
            <tr>
              <th scope="col">{t('ownership.list.assignment.asset')}</th>
              <th scope="col">{t('ownership.list.assignment.before')}</th>
              <th scope="col">{t('ownership.list.assignment.after')}</th>
              <th scope="col">{t('ownership.list.assignment.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.entityRef}>
                <th scope="row">
                  <EntityName entityRef={row.entityRef} title={row.title} />
                </th>
                <td>
                  <Party party={row.before} />
                </td>
                <td>
                  <Party
                    party={row.outcome === 'refused' ? row.before : party}
                  />
                </td>
                <td>
                  <StatusMark status={marks[row.outcome]}>
                    {t(`ownership.list.assignment.outcomes.${row.outcome}`)}
                  </StatusMark>
                  {row.reason ? (
                    <div className={styles.note}>{row.reason}</div>
                  ) : null}
                  {row.outcome === 'changes' && row.state !== 'own' ? (
                    <div className={styles.note}>
                      {t('ownership.list.assignment.becomesOwn', {
                        state: t(`ownership.words.state.${row.state}`),
                      })}
                    </div>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Flex>
  );
}

function Party({ party }: { party?: string }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return party ? (
    <EntityName entityRef={party} />
  ) : (
    <>{t('ownership.list.assignment.vacant')}</>
  );
}
