import { ReactNode } from 'react';
import type { SupportView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsOf,
  FactList,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { ContactText, PlaceText } from './ContactText';
import { PathSteps } from './PathSteps';
import styles from './support.module.css';
import { useGapTexts } from './useGapTexts';

/** The support path to read: how complete it is, whom to ask, and the sequence. */
export function SupportPathView({ view }: { view: SupportView }) {
  const { path, parties, gaps } = view;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const gapsOf = useGapTexts(view);
  const fact = (
    field: 'firstContact' | 'channel' | 'hours' | 'knowledgeBase',
    value?: ReactNode,
  ) => {
    const texts = gapsOf(field, value !== undefined);
    return {
      label: t(`ownership.support.field.${field}`),
      value: texts.length ? (
        <>
          {value}
          {texts.map(text => (
            <StatusMark key={text} status="not-met">
              {text}
            </StatusMark>
          ))}
        </>
      ) : (
        value
      ),
    };
  };
  return (
    <Flex direction="column" gap="4">
      <Text as="p">
        {gaps.length ? (
          <StatusMark status="not-met">
            {t('ownership.support.gaps', { count: gaps.length })}
          </StatusMark>
        ) : (
          <StatusMark status="met">
            {t('ownership.support.complete')}
          </StatusMark>
        )}
      </Text>
      {view.state === 'declared' ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('ownership.support.declared')}
        </Text>
      ) : null}
      <div className={styles.columns}>
        <section className={styles.facts}>
          <Text
            as="h4"
            variant="body-medium"
            weight="bold"
            className={styles.heading}
          >
            {t('ownership.support.questions')}
          </Text>
          <FactList
            aria-label={t('ownership.support.questions')}
            facts={[
              fact(
                'firstContact',
                path.firstContact && (
                  <ContactText contact={path.firstContact} parties={parties} />
                ),
              ),
              fact('channel', path.channel && <PlaceText {...path.channel} />),
              fact('hours', path.hours),
              fact(
                'knowledgeBase',
                path.knowledgeBase && <PlaceText url={path.knowledgeBase} />,
              ),
            ]}
          />
        </section>
        <section>
          <Text
            as="h4"
            variant="body-medium"
            weight="bold"
            className={styles.heading}
          >
            {t('ownership.support.problems')}
          </Text>
          <PathSteps view={view} />
        </section>
      </div>
      <AsOf at={view.asOf} source={t('ownership.support.source')} />
    </Flex>
  );
}
