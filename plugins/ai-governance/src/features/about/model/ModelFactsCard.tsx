import {
  hostingOf,
  ModelEntity,
  riskTierOf,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Fact, FactList } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { formatBigNumber, formatList, formatWord } from '../parts/formatWords';
import { LicenseFact } from '../parts/LicenseFact';
import { RetirementFact } from '../parts/LifeState';
import styles from '../parts/parts.module.css';
import { Reference, References } from '../parts/Reference';
import { SafeLink } from '../parts/SafeLink';
import { useModel } from '../parts/useAiEntity';
import { AboutText, aboutTranslationRef } from '../translation';

/** What the model is: task, origin, size, license, version, end. */
export function ModelFactsCard() {
  const entity = useModel();
  const { t } = useTranslationRef(aboutTranslationRef);
  const isManaged = hostingOf(entity) === 'managed';
  return (
    <EntityInfoCard title={t('whatItIs')}>
      <Flex direction="column" gap="3">
        <div className={styles.dense}>
          <FactList
            aria-label={t('whatItIs')}
            facts={[
              ...abilityFacts(entity, t),
              ...(isManaged ? [] : artefactFacts(entity, t)),
              ...standingFacts(entity, t),
            ]}
          />
        </div>
        {isManaged ? (
          <Text as="p" variant="body-small" color="secondary">
            {t('managedNote')}
          </Text>
        ) : null}
      </Flex>
    </EntityInfoCard>
  );
}

function abilityFacts({ spec }: ModelEntity, t: AboutText): Fact[] {
  return [
    { label: t('type'), value: formatWord(spec.type) },
    { label: t('task'), value: spec.task },
    { label: t('modality'), value: modalityOf(spec, t) },
    { label: t('size'), value: sizeOf(spec, t) },
    { label: t('languages'), value: formatList(spec.languages) },
    { label: t('license'), value: <LicenseFact license={spec.license} /> },
  ];
}

/** Facts of an artefact of our own; a managed service has none of them. */
function artefactFacts({ spec }: ModelEntity, t: AboutText): Fact[] {
  return [
    {
      label: t('baseModel'),
      value: (
        <References
          field="spec.baseModels"
          remark={index => {
            const { relation, version } = spec.baseModels?.[index] ?? {};
            const remark = formatList(
              [relation, version].filter(word => word !== undefined),
            );
            return remark ? `(${remark})` : null;
          }}
        />
      ),
    },
    { label: t('library'), value: spec.library },
    { label: t('registry'), value: registryOf(spec, t) },
  ];
}

function standingFacts(entity: ModelEntity, t: AboutText): Fact[] {
  const { spec } = entity;
  const hosting = hostingOf(entity);
  return [
    { label: t('provider'), value: providerOf(spec) },
    {
      label: t('hosting'),
      value:
        hosting && t(hosting === 'managed' ? 'hostingManaged' : 'hostingSelf'),
    },
    { label: t('lifecycle'), value: spec.lifecycle },
    { label: t('stage'), value: spec.adoptionStage },
    { label: t('criticality'), value: spec.criticality },
    { label: t('riskTier'), value: riskTierOf(entity) },
    { label: t('retirement'), value: <RetirementFact /> },
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
  const { type = '', name = '', productionAlias: alias, url } = registry;
  const words = alias
    ? t('registryOf', { name, type, alias })
    : t('registryWithoutAlias', { name, type });
  return url ? <SafeLink to={url}>{words}</SafeLink> : words;
}

function providerOf({ provider }: ModelEntity['spec']) {
  if (!provider) return undefined;
  const { kind, name, ref } = provider;
  if (ref) return <Reference field="spec.provider.ref" text={name} />;
  return formatList([name, kind].filter(word => word !== undefined));
}
