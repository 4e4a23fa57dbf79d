import {
  Access,
  describeChange,
  Verification,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  describeError,
  formatCount,
  NamedText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './activity.module.css';
import { RecordName } from './ChangeSentence';
import { useVerifyTrail } from './queries';

/** Lets governance compute the seals again; others read why they cannot. */
export function VerifyTrail({ access }: { access: Access }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const verify = useVerifyTrail();
  if (!access.mayEdit) {
    return (
      <Text as="p" variant="body-small" className={styles.quiet}>
        {t('activity.mayNotVerify', {
          refusal: <NamedText text={access.refusal ?? ''} />,
        })}
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="2" align="start">
      <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
        <Button
          size="small"
          variant="secondary"
          isPending={verify.isPending}
          onPress={() => verify.mutate()}
        >
          {t(verify.isPending ? 'activity.verifying' : 'activity.verify')}
        </Button>
        <div role="status">
          {verify.data?.intact ? <Intact verification={verify.data} /> : null}
        </div>
      </Flex>
      <Text as="p" variant="body-small" className={styles.quiet}>
        {t('activity.verifyWhy')}
      </Text>
      {verify.data?.broken ? <Broken broken={verify.data.broken} /> : null}
      {verify.error ? (
        <Text role="alert" variant="body-small" color="danger">
          {t('activity.verifyFailed', { reason: describeError(verify.error) })}
        </Text>
      ) : null}
    </Flex>
  );
}

function Intact(props: { verification: Verification }) {
  const { entries, records, asOf } = props.verification;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <StatusMark status="met">
      {t('activity.intact', {
        entries: t('activity.entries', {
          count: entries,
          number: formatCount(entries),
        }),
        records: t('activity.records', {
          count: records,
          number: formatCount(records),
        }),
        when: <TimeOfDay value={asOf} />,
      })}
    </StatusMark>
  );
}

/** The time of today; the full date stands in the tooltip. */
function TimeOfDay({ value }: { value: string }) {
  return (
    <time dateTime={value} title={new Date(value).toString()}>
      {new Date(value).toLocaleTimeString('en-GB', {
        hour: '2-digit',
        minute: '2-digit',
      })}
    </time>
  );
}

function Broken(props: { broken: NonNullable<Verification['broken']> }) {
  const { feature, recordId, entityRef, revision, reason } = props.broken;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { record } = describeChange({ feature, recordId, changes: [] });
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title={t('activity.broken')}
      description={
        <>
          <p>
            {t('activity.brokenWhere', {
              revision: `${revision}`,
              what: <RecordName record={record} entityRef={entityRef} />,
              reason,
            })}
          </p>
          <p>{t('activity.brokenRecord', { id: <code>{recordId}</code> })}</p>
          <p>{t('activity.brokenNext')}</p>
        </>
      }
    />
  );
}
