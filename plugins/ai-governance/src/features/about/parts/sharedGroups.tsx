import {
  AiEntity,
  AIToolEntity,
  ModelEntity,
  riskTierOf,
  vocabularyTitle,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Fact, FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { AboutText } from '../translation';
import { DetailGroup } from './Details';
import { capitalize, formatList, formatPeriod } from './formatWords';
import styles from './parts.module.css';
import { Reference, References } from './Reference';
import { SafeLink } from './SafeLink';
import { TextList } from './TextList';

/** A yes or no that may not be recorded. */
export const flagWord = (flag: boolean | undefined, t: AboutText) =>
  flag === undefined ? undefined : t(flag ? 'yes' : 'no');

const titleOf = (word: string | undefined) => word && vocabularyTitle(word);

const periodWord = (period: string | undefined) =>
  period && formatPeriod(period);

/** What it does not do well. */
export const limitsGroup = (
  limitations: string[] | undefined,
  t: AboutText,
): DetailGroup => ({
  title: t('limits'),
  count: limitations?.length,
  content: limitations?.length ? <TextList items={limitations} /> : undefined,
});

/** What it can do. */
export const capabilitiesGroup = (
  capabilities: string[] | undefined,
  t: AboutText,
): DetailGroup => ({
  title: t('capabilities'),
  count: capabilities?.length,
  content: capabilities?.length ? <TextList items={capabilities} /> : undefined,
});

/** Targets that the owner promises. */
export const slosGroup = (
  { spec: { slos } }: ModelEntity | AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('slos'),
  count: slos?.length,
  content: slos?.length ? (
    <FactList
      facts={slos.map(({ name, sli, operator, target, window }, index) => ({
        label: name ?? sli ?? String(index + 1),
        value: [
          formatList(
            [sli, operator, target]
              .filter(part => part !== undefined)
              .map(part => String(part)),
          )?.replace(/, /g, ' '),
          window && t('sloWindow', { window: formatPeriod(window) }),
        ]
          .filter(Boolean)
          .join(' '),
      }))}
    />
  ) : undefined,
});

/** What happens when a model or tool stops. */
export const resilienceGroup = (
  { spec: { resilience } }: ModelEntity | AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('resilience'),
  content: resilience ? (
    <FactList
      facts={[
        { label: t('rto'), value: periodWord(resilience.rto) },
        { label: t('rpo'), value: periodWord(resilience.rpo) },
        {
          label: t('fallback'),
          value:
            resilience.fallback?.mode &&
            vocabularyTitle(resilience.fallback.mode),
        },
        {
          label: t('fallbackTo'),
          value: <References field="spec.resilience.fallback.refs" />,
        },
        {
          label: t('procedure'),
          value: resilience.fallback?.procedure && (
            <SafeLink to={resilience.fallback.procedure} />
          ),
        },
        ...('regions' in resilience
          ? [{ label: t('regions'), value: formatList(resilience.regions) }]
          : []),
        { label: t('drillEvery'), value: periodWord(resilience.drillEvery) },
      ]}
    />
  ) : undefined,
});

/** Who does what; an unfilled role says so. */
export const rolesGroup = (
  { spec: { roles } }: AiEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('roles'),
  content: roles ? (
    <FactList
      facts={Object.entries(roles).map(([role, ref]) => ({
        label: roleWord(role),
        value: <Reference field={`spec.roles.${role}`} text={String(ref)} />,
      }))}
    />
  ) : undefined,
});

/** "Model owner" for modelOwner. */
function roleWord(role: string) {
  return capitalize(
    role.replace(/([a-z])([A-Z])/g, '$1 $2').toLocaleLowerCase('en'),
  );
}

/** Regulations and categories, as the owner declares them. */
export const complianceGroup = (
  entity: AiEntity,
  t: AboutText,
): DetailGroup => {
  const { compliance } = entity.spec;
  const euAiAct =
    compliance && 'euAiAct' in compliance ? compliance.euAiAct : undefined;
  const facts: Fact[] = [
    { label: t('regulations'), value: formatList(compliance?.regulations) },
    ...(euAiAct
      ? [
          {
            label: t('euAiActRole'),
            value: euAiAct.role && vocabularyTitle(euAiAct.role),
          },
          {
            label: t('euAiActCategory'),
            value:
              euAiAct.declaredCategory &&
              vocabularyTitle(euAiAct.declaredCategory),
          },
        ]
      : []),
    { label: t('riskTier'), value: titleOf(riskTierOf(entity)) },
  ];
  return {
    title: t('compliance'),
    content: compliance ? <FactList facts={facts} /> : undefined,
  };
};

/** The tags that allocate its cost. */
export const finopsGroup = (
  { spec: { finops } }: AiEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('finops'),
  content: finops?.tags ? (
    <FactList
      facts={Object.entries(finops.tags).map(([tag, value]) => ({
        label: tag,
        value: String(value),
      }))}
    />
  ) : undefined,
});

/** What to do when something happens. */
export const runbooksGroup = (
  { spec: { runbooks } }: AiEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('runbooks'),
  count: runbooks?.length,
  content: runbooks?.length ? (
    <ul className={styles.plain}>
      {runbooks.map(({ scenario, url }, index) => (
        <li key={url ?? index}>
          {url ? <SafeLink to={url}>{scenario ?? url}</SafeLink> : scenario}
        </li>
      ))}
    </ul>
  ) : undefined,
});

/** How it takes part in decisions about people. */
export const decisionGroup = (
  { spec: { decision } }: ModelEntity | AIToolEntity,
  t: AboutText,
): DetailGroup => ({
  title: t('decisions'),
  content: decision ? (
    <FactList
      facts={[
        {
          label: t('autonomy'),
          value: decision.autonomy && vocabularyTitle(decision.autonomy),
        },
        {
          label: t('affectsIndividuals'),
          value: flagWord(decision.affectsIndividuals, t),
        },
        {
          label: t('automatedDecision'),
          value: flagWord(decision.automatedDecision, t),
        },
      ]}
    />
  ) : undefined,
});
