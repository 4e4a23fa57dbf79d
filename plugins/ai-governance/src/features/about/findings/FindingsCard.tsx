import {
  Finding,
  findingsOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  LoadFailure,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Skeleton, Text } from '@backstage/ui';
import parts from '../parts/parts.module.css';
import { useAiEntity } from '../parts/useAiEntity';
import { LinkedEntities, useLinkedEntities } from '../queries';
import { aboutTranslationRef } from '../translation';
import styles from './FindingsCard.module.css';
import { WholeCard } from '../parts/WholeCard';

/** What the file of an asset lacks, and how to mend it. */
export function FindingsCard() {
  const entity = useAiEntity();
  const { t } = useTranslationRef(aboutTranslationRef);
  const linked = useLinkedEntities(entity);
  const isKnown = linked.data !== undefined || linked.error !== null;
  const findings = findingsOf(entity, linked.data && contextOf(linked.data));
  const title = t('findings');
  return (
    <WholeCard title={isKnown ? `${title} (${findings.length})` : title}>
      <Flex direction="column" gap="3">
        {linked.error ? (
          <>
            <LoadFailure
              error={linked.error}
              part={t('findingsPart')}
              permission="catalog.entity.read"
              onRetry={linked.refetch}
            />
            <Text as="p">{t('findingsLocalOnly')}</Text>
          </>
        ) : null}
        {isKnown ? (
          <FindingList findings={findings} isComplete={!linked.error} />
        ) : (
          <Skeleton
            width="100%"
            height={80}
            role="status"
            aria-label={t('findingsPart')}
          />
        )}
        {findings.length ? (
          <Text as="p" variant="body-x-small" color="secondary">
            {t('findingsMeaning')}
          </Text>
        ) : null}
      </Flex>
    </WholeCard>
  );
}

function contextOf(linked: LinkedEntities) {
  return {
    resolves: (ref: string) =>
      !linked.has(ref) || linked.get(ref) !== undefined,
    entityOf: (ref: string) => linked.get(ref),
  };
}

/** A list of fields need not be read twice: how to mend it names them all. */
function repeats({
  fields,
  message,
  fix,
}: Pick<Finding, 'fields' | 'message' | 'fix'>) {
  return (
    fields.length > 1 &&
    fields.every(field => message.includes(field) && fix.includes(field))
  );
}

function FindingList(props: {
  findings: readonly Finding[];
  isComplete: boolean;
}) {
  const { findings, isComplete } = props;
  const { t } = useTranslationRef(aboutTranslationRef);
  if (!findings.length) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t(isComplete ? 'noFindings' : 'noFindingsLocal')}
      </Text>
    );
  }
  return (
    <ul className={parts.plain} aria-label={t('findings')}>
      {findings.map(({ id, title, severity, fields, message, fix }) => (
        <li key={`${id} ${fields.join()}`} className={styles.finding}>
          <StatusMark status={severity === 'error' ? 'not-met' : 'stale'}>
            <strong>{title}</strong>
          </StatusMark>
          {repeats({ fields, message, fix }) ? null : <span>{message}.</span>}
          <span>{t('findingHow', { fix })}.</span>
        </li>
      ))}
    </ul>
  );
}
