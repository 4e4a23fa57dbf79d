import {
  DataAllowance,
  dataAllowance,
  ModelEntity,
  PersonalDataLevel,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  CopyButton,
  Fact,
  FactList,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex } from '@backstage/ui';
import { formatList } from '../parts/formatWords';
import { Description } from '../parts/Description';
import { isRetired, LifeState } from '../parts/LifeState';
import styles from '../parts/parts.module.css';
import { Reference, References } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { TextList } from '../parts/TextList';
import { useModel } from '../parts/useAiEntity';
import { aboutTranslationRef } from '../translation';
import { callLinksOf, supportLinksOf } from './modelLinks';
import { WholeCard } from '../parts/WholeCard';

/** For what, not for what, with which data, whom to ask, how to call. */
export function ModelUseCard() {
  const entity = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  const { intendedUse, data } = entity.spec;
  const uses = intendedUse?.useCases ?? intendedUse?.purposes;
  const facts: Fact[] = [
    { label: t('useFor'), value: <TextList items={uses} /> },
    {
      label: t('useNotFor'),
      value: <TextList items={intendedUse?.outOfScope} />,
    },
    { label: t('useData'), value: <DataAnswer /> },
    { label: t('useRegions'), value: formatList(data?.residency) },
    { label: t('useAsk'), value: <Ask /> },
    { label: t('useCall'), value: <HowToCall entity={entity} /> },
  ];
  return (
    <WholeCard
      title={t('mayIUseIt')}
      headerActions={
        <CopyButton text={stringifyEntityRef(entity)} label={t('copyRef')} />
      }
    >
      <Flex direction="column" gap="3">
        <Description />
        <LifeState />
        <FactList facts={facts} aria-label={t('mayIUseIt')} />
      </Flex>
    </WholeCard>
  );
}

const personalWords = {
  none: 'personalNone',
  pseudonymised: 'personalPseudonymized',
  personal: 'personalAllowed',
  'special-category': 'personalSpecial',
} as const satisfies Record<PersonalDataLevel, string>;

/** Which data it may see; green only where somebody decided and it lives. */
function DataAnswer() {
  const entity = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  const allowance = dataAllowance(entity);
  const owner = <Reference field="spec.owner" text={entity.spec.owner} />;
  if (isRetired(entity)) {
    return <StatusMark status="not-met">{t('retired')}</StatusMark>;
  }
  if (!allowance.upTo && allowance.personalData === 'not-decided') {
    return (
      <StatusMark status="unknown">
        {t('notDecidedAtAll', { who: owner })}
      </StatusMark>
    );
  }
  return (
    <ul className={styles.plain}>
      <li>
        {allowance.upTo ? (
          <StatusMark status="met">
            {t('dataUpTo', { classification: vocabularyWord(allowance.upTo) })}
          </StatusMark>
        ) : (
          <StatusMark status="unknown">
            {t('dataUndecided', { who: owner })}
          </StatusMark>
        )}
      </li>
      <li>
        <PersonalAnswer allowance={allowance} />
      </li>
    </ul>
  );
}

function PersonalAnswer(props: { allowance: DataAllowance }) {
  const { personalData, personalDataUpTo } = props.allowance;
  const { spec } = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  if (!personalDataUpTo || personalData === 'not-decided') {
    return (
      <StatusMark status="unknown">
        {t('personalUndecided', {
          who: <Reference field="spec.owner" text={spec.owner} />,
        })}
      </StatusMark>
    );
  }
  return (
    <StatusMark status={personalData === 'allowed' ? 'met' : 'not-met'}>
      {t(personalWords[personalDataUpTo])}
    </StatusMark>
  );
}

function Ask() {
  const entity = useModel();
  return (
    <ul className={styles.inline}>
      <li>
        <Reference field="spec.owner" text={entity.spec.owner} />
      </li>
      {entity.spec.roles?.modelOwner ? (
        <li>
          <Reference
            field="spec.roles.modelOwner"
            text={entity.spec.roles.modelOwner}
          />
        </li>
      ) : null}
      {supportLinksOf(entity).map(({ url, title }) => (
        <li key={url}>
          <SafeLink to={url}>{title ?? url}</SafeLink>
        </li>
      ))}
    </ul>
  );
}

function HowToCall(props: { entity: ModelEntity }) {
  const { entity } = props;
  const links = callLinksOf(entity);
  if (!links.length) return <References field="spec.providesApis" isInline />;
  return (
    <ul className={styles.inline}>
      {links.map(({ url, title }) => (
        <li key={url}>
          <SafeLink to={url}>{title ?? url}</SafeLink>
        </li>
      ))}
      {entity.spec.providesApis?.length ? (
        <li>
          <References field="spec.providesApis" isInline />
        </li>
      ) : null}
    </ul>
  );
}
