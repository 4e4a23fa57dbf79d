import { GovernanceView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  AsyncView,
  CodeSnippet,
  EmptyState,
  NamedText,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { isFeatureOn } from '../../featureSwitch';
import { aiGovernanceTranslationRef } from '../../translation';
import { DutyTable } from './DutyTable';
import { useTeam } from './queries';
import { remitOf } from './remitOf';
import { TeamCard } from './TeamCard';

const example = 'aiGovernance:\n  governanceTeam: group:default/ai-office\n';

/** The team that governs, its members, and who may do what. */
export function TeamSection() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const config = useApi(configApiRef);
  const team = useTeam();
  const isOn = (feature: string) => isFeatureOn(config, feature);
  return (
    <Flex direction="column" gap="5">
      <div>
        <Text as="h2" variant="title-small">
          {t('governance.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('governance.intro')}
        </Text>
      </div>
      <AsyncView
        query={team}
        part={t('governance.part')}
        permission="ai-governance.governance.read"
        height={160}
      >
        {view => (
          <Flex direction="column" gap="3">
            {view.teams.length === 0 ? (
              <EmptyState
                title={t('governance.nobody')}
                why={t('governance.nobodyWhy')}
                action={
                  <CodeSnippet
                    label={t('governance.configLabel')}
                    copyLabel={t('governance.copyConfig')}
                    text={example}
                  />
                }
              />
            ) : (
              view.teams.map(each => <TeamCard key={each.ref} team={each} />)
            )}
            <You view={view} />
            <AsOf at={view.asOf} source={t('governance.source')} />
          </Flex>
        )}
      </AsyncView>
      <DutyTable
        title={t('governance.remit')}
        why={t('governance.remitWhy')}
        duties={remitOf('governance', isOn)}
      />
      <DutyTable
        title={t('governance.owners')}
        why={t('governance.ownersWhy')}
        duties={remitOf('owner', isOn)}
        hasLetters
      />
    </Flex>
  );
}

/** What the reader is in all this. */
function You({ view }: { view: GovernanceView }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  if (!view.you) return <Text as="p">{t('governance.byPolicy')}</Text>;
  if (view.teams.length === 0) return null;
  return (
    <Text as="p">
      {view.you.governs ? (
        <StatusMark status="met">{t('governance.youGovern')}</StatusMark>
      ) : (
        <StatusMark status="not-applicable">
          {t('governance.youDoNot', {
            refusal: <NamedText text={view.you.refusal ?? ''} />,
          })}
        </StatusMark>
      )}
    </Text>
  );
}
