import {
  ModelEntity,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Fact, FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { DetailGroup } from '../parts/Details';
import { formatList, formatPeriod } from '../parts/formatWords';
import { Reference } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { AboutText } from '../translation';

const joined = (parts: Array<string | number | undefined>) =>
  formatList(parts.filter(part => part !== undefined).map(String));

/** How and where it is deployed. */
export function deploymentGroup(
  { spec: { deployment } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  const environments = deployment?.environments ?? [];
  const facts: Fact[] = [
    {
      label: t('strategy'),
      value: deployment?.strategy && vocabularyTitle(deployment.strategy),
    },
    {
      label: t('steps'),
      value: formatList(deployment?.steps?.map(step => `${step} %`)),
    },
    { label: t('gates'), value: formatList(deployment?.gates) },
    ...environments.map(({ name, serving, region, endpoint }, index) => ({
      label: t('environment', { name: name ?? String(index + 1) }),
      value: (
        <>
          {joined([serving && vocabularyTitle(serving), region])}{' '}
          {endpoint ? (
            <Reference
              field={`spec.deployment.environments[${index}].endpoint`}
              text={endpoint}
            />
          ) : null}
        </>
      ),
    })),
  ];
  return {
    title: t('deployment'),
    content: deployment ? <FactList facts={facts} /> : undefined,
  };
}

/** Where the training happens. */
export function trainingGroup(
  { spec: { training, approach } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  const { code, pipeline } = training ?? {};
  return {
    title: t('training'),
    content:
      training || approach ? (
        <FactList
          facts={[
            {
              label: t('approach'),
              value: approach && vocabularyTitle(approach),
            },
            { label: t('trainingCode'), value: code && <SafeLink to={code} /> },
            {
              label: t('trainingPipeline'),
              value: pipeline && <SafeLink to={pipeline} />,
            },
          ]}
        />
      ) : undefined,
  };
}

/** What is watched while it runs, and when it is trained again. */
export function monitoringGroup(
  { spec: { monitoring, retraining, data } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  const { dataDrift, conceptDrift, fairness } = monitoring ?? {};
  const facts: Fact[] = [
    {
      label: t('dataDrift'),
      value: joined([
        dataDrift?.method,
        dataDrift?.threshold,
        dataDrift?.schedule,
      ]),
    },
    {
      label: t('conceptDrift'),
      value: joined([conceptDrift?.method, conceptDrift?.threshold]),
    },
    {
      label: t('fairness'),
      value: joined([...(fairness?.slices ?? []), fairness?.schedule]),
    },
    {
      label: t('retrainingTriggers'),
      value: formatList(retraining?.triggers?.map(vocabularyWord)),
    },
    { label: t('retrainingSchedule'), value: retraining?.schedule },
    { label: t('retrainingApproval'), value: retraining?.approval },
    {
      label: t('logRetention'),
      value:
        data?.inferenceLogRetention && formatPeriod(data.inferenceLogRetention),
    },
  ];
  return {
    title: t('monitoring'),
    content: monitoring || retraining ? <FactList facts={facts} /> : undefined,
  };
}

/** How its answers can be explained. */
export function explainabilityGroup(
  { spec: { explainability } }: ModelEntity,
  t: AboutText,
): DetailGroup {
  const { method, url } = explainability ?? {};
  const words = method ?? url;
  return {
    title: t('explainability'),
    content: words ? <SafeLink to={url ?? ''}>{words}</SafeLink> : undefined,
  };
}
