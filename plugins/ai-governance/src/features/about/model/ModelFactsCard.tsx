import {
  hostingOf,
  ModelEntity,
  riskTierOf,
  vocabularyTitle,
  vocabularyWord,
} from '@aigov/backstage-plugin-ai-governance-common';
import { FactGrid, GridFact } from '../parts/FactGrid';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { formatBigNumber, formatList } from '../parts/formatWords';
import { LicenseFact } from '../parts/LicenseFact';
import { RetirementFact } from '../parts/LifeState';
import { Reference, References } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useModel } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';
import { WholeCard } from '../parts/WholeCard';

/** What the model is: license, stage and base first, then all the rest. */
export function ModelFactsCard() {
  const entity = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  const isManaged = hostingOf(entity) === 'managed';
  return (
    <WholeCard title={t('whatItIs')}>
      <Flex direction="column" gap="3">
        <FactGrid
          aria-label={t('whatItIs')}
          facts={[
            ...standingFacts(entity, t),
            ...(isManaged ? [] : [baseModelFact(entity, t)]),
            ...abilityFacts(entity, t),
            ...(isManaged ? [] : artifactFacts(entity, t)),
          ]}
        />
        {isManaged ? (
          <Text as="p" variant="body-small" color="secondary">
            {t('managedNote')}
          </Text>
        ) : null}
      </Flex>
    </WholeCard>
  );
}

function standingFacts(entity: ModelEntity, t: AboutText): GridFact[] {
  const { license, adoptionStage, retirement } = entity.spec;
  return [
    {
      label: t('license'),
      value: license && <LicenseFact license={license} />,
      isKey: true,
    },
    {
      label: t('stage'),
      value: adoptionStage && vocabularyTitle(adoptionStage),
      isKey: true,
    },
    ...(retirement
      ? [{ label: t('retirement'), value: <RetirementFact /> }]
      : []),
  ];
}

function baseModelFact({ spec }: ModelEntity, t: AboutText): GridFact {
  return {
    label: t('baseModel'),
    isKey: true,
    value: spec.baseModels?.length ? (
      <References
        field="spec.baseModels"
        remark={index => {
          const { relation, version } = spec.baseModels?.[index] ?? {};
          const remark = formatList(
            [relation && vocabularyWord(relation), version].filter(
              word => word !== undefined,
            ),
          );
          return remark ? `(${remark})` : null;
        }}
      />
    ) : undefined,
  };
}

function abilityFacts(entity: ModelEntity, t: AboutText): GridFact[] {
  const { spec } = entity;
  const hosting = hostingOf(entity);
  const riskTier = riskTierOf(entity);
  return [
    { label: t('type'), value: vocabularyTitle(spec.type) },
    { label: t('task'), value: spec.task },
    {
      label: t('hosting'),
      value:
        hosting && t(hosting === 'managed' ? 'hostingManaged' : 'hostingSelf'),
    },
    { label: t('provider'), value: providerOf(spec) },
    { label: t('modality'), value: modalityOf(spec, t) },
    { label: t('languages'), value: formatList(spec.languages) },
    { label: t('size'), value: sizeOf(spec, t) },
    {
      label: t('criticality'),
      value: spec.criticality && vocabularyTitle(spec.criticality),
    },
    { label: t('riskTier'), value: riskTier && vocabularyTitle(riskTier) },
    ...(spec.retirement ? [] : [{ label: t('retirement') }]),
  ];
}

/** Facts of an artifact of our own; a managed service has none of them. */
function artifactFacts({ spec }: ModelEntity, t: AboutText): GridFact[] {
  return [
    { label: t('library'), value: spec.library },
    { label: t('registry'), value: registryOf(spec, t) },
  ];
}

function modalityOf(spec: ModelEntity['spec'], t: AboutText) {
  const inputs = formatList(spec.modality?.inputs);
  const outputs = formatList(spec.modality?.outputs);
  return inputs && outputs
    ? t('modalityOf', { inputs, outputs })
    : inputs ?? outputs;
}

function sizeOf({ architecture }: ModelEntity['spec'], t: AboutText) {
  const { parameters, contextLength, name } = architecture ?? {};
  return formatList(
    [
      name,
      parameters === undefined
        ? undefined
        : t('parameters', { number: formatBigNumber(parameters) }),
      contextLength === undefined
        ? undefined
        : t('context', { number: contextLength.toLocaleString('en') }),
    ].filter(part => part !== undefined),
  );
}

function registryOf({ registry }: ModelEntity['spec'], t: AboutText) {
  if (!registry) return undefined;
  const { name = '', productionAlias: alias, url } = registry;
  const type = vocabularyWord(registry.type ?? '');
  const words = alias
    ? t('registryOf', { name, type, alias })
    : t('registryWithoutAlias', { name, type });
  return url ? <SafeLink to={url}>{words}</SafeLink> : words;
}

function providerOf({ provider }: ModelEntity['spec']) {
  if (!provider) return undefined;
  const { kind, name, ref } = provider;
  if (ref) return <Reference field="spec.provider.ref" text={name} />;
  return formatList(
    [name, kind && vocabularyTitle(kind)].filter(word => word !== undefined),
  );
}
