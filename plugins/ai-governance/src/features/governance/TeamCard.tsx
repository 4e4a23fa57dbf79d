import { GovernanceView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityName,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import styles from './governance.module.css';

/** A group that governs and its members, or a person who does. */
export function TeamCard(props: { team: GovernanceView['teams'][number] }) {
  const { ref, kind, title, description, state, members } = props.team;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Card className={styles.team} role="region" aria-label={title ?? ref}>
      <CardBody>
        <Flex direction="column" gap="2">
          <Text as="h3" variant="title-x-small">
            <EntityName entityRef={ref} title={title} state={state} />
          </Text>
          {description ? (
            <Text as="p" color="secondary">
              {description}
            </Text>
          ) : null}
          {state === 'missing' ? (
            <StatusMark status="not-met">{t('governance.missing')}</StatusMark>
          ) : null}
          {kind === 'group' && state === 'found' ? (
            <>
              <Text as="p" weight="bold">
                {t('governance.members', { count: members.length })}
              </Text>
              {members.length ? (
                <ul className={styles.members}>
                  {members.map(member => (
                    <li key={member.ref}>
                      <EntityName
                        entityRef={member.ref}
                        title={member.title}
                        state={member.state}
                      />
                    </li>
                  ))}
                </ul>
              ) : (
                <StatusMark status="not-met">
                  {t('governance.noMembers')}
                </StatusMark>
              )}
            </>
          ) : null}
        </Flex>
      </CardBody>
    </Card>
  );
}
