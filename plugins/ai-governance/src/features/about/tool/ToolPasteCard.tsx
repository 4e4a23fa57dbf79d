import {
  Allowance,
  dataAllowance,
  DataAllowance,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  CopyButton,
  FactList,
  Status,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { formatList } from '../parts/formatWords';
import { Description } from '../parts/Description';
import { isRetired, LifeState } from '../parts/LifeState';
import styles from '../parts/parts.module.css';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useTool } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { reasonsOf } from './reasonsOf';
import { WholeCard } from '../parts/WholeCard';

type Answer = { what: string; allowance: Allowance };

const marks: Record<Allowance, Status> = {
  allowed: 'met',
  prohibited: 'not-met',
  'not-decided': 'unknown',
};

const answers = {
  allowed: 'pasteYes',
  prohibited: 'pasteNo',
  'not-decided': 'pasteUndecided',
} as const;

/** Which data may be put in, what never, and why. */
export function ToolPasteCard() {
  const entity = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  const allowance = dataAllowance(entity);
  const reasons = reasonsOf(entity.spec, t);
  const { policy } = entity.spec;
  return (
    <WholeCard
      title={t('mayIPaste')}
      headerActions={
        <CopyButton text={stringifyEntityRef(entity)} label={t('copyRef')} />
      }
    >
      <Flex direction="column" gap="3">
        <Description />
        <LifeState />
        <Answers items={answersOf(allowance, isRetired(entity), t)} />
        <FactList
          facts={[
            {
              label: t('never'),
              value: formatList(allowance.prohibited.map(vocabularyWord)),
            },
            { label: t('why'), value: reasons.join('; ') },
            { label: t('policy'), value: policy && <SafeLink to={policy} /> },
          ]}
        />
      </Flex>
    </WholeCard>
  );
}

/** Every question with its answer; a tool that is retired allows nothing. */
function answersOf(
  { classifications, personalData, customerData }: DataAllowance,
  retired: boolean,
  t: AboutText,
): Answer[] {
  const items: Answer[] = [
    ...classifications.map(({ value, allowance }) => ({
      what: value,
      allowance,
    })),
    { what: t('customerData'), allowance: customerData },
    { what: t('personalDataWord'), allowance: personalData },
  ];
  return retired
    ? items.map(({ what }) => ({ what, allowance: 'prohibited' }))
    : items;
}

function Answers(props: { items: readonly Answer[] }) {
  const { items } = props;
  const { spec } = useTool();
  const { t } = useTranslationRef(aboutTranslationRef);
  const open = items.filter(({ allowance }) => allowance === 'not-decided');
  const who = spec.support?.firstContact ? (
    <Reference
      field="spec.support.firstContact"
      text={spec.support.firstContact}
    />
  ) : (
    <Reference field="spec.owner" text={spec.owner} />
  );
  return (
    <>
      <ul className={styles.inline} aria-label={t('mayIPaste')}>
        {items.map(({ what, allowance }) => (
          <li key={what}>
            <StatusMark status={marks[allowance]}>
              {t(answers[allowance], { what })}
            </StatusMark>
          </li>
        ))}
      </ul>
      {open.length ? (
        <Text as="p" weight="bold">
          {open.length === items.length
            ? t('notDecidedAtAll', { who })
            : t('notDecidedFor', {
                what: open.map(({ what }) => what).join(', '),
                who,
              })}
        </Text>
      ) : null}
    </>
  );
}
