import { ReactNode } from 'react';
import {
  Scheme,
  severities,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  FactList,
  formatCount,
  formatMinutes,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { TemplateGrid } from './TemplateGrid';
import { useKindsText } from './useKindsText';
import styles from './scheme.module.css';

/** The rules to read. */
export function SchemeReading({ scheme }: { scheme: Scheme }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const kindsText = useKindsText();
  const keyed = (items: { id: string; title: string }[]) =>
    items.map(({ id, title }) => ({ key: id, title }));
  return (
    <>
      <Part
        title={t('ownership.scheme.roles')}
        why={t('ownership.scheme.rolesWhy')}
      >
        <ol className={styles.names}>
          {scheme.roles.map(({ id, title, description, declaredAs }) => (
            <li key={id}>
              <strong>{title}</strong>{' '}
              <span className={styles.note}>
                {[
                  id,
                  declaredAs.length
                    ? `${t('ownership.scheme.declaredAs')} ${declaredAs
                        .map(field => `spec.roles.${field}`)
                        .join(', ')}`
                    : t('ownership.scheme.declaredAsNone'),
                ].join(' · ')}
              </span>
              {description ? <div>{description}</div> : null}
            </li>
          ))}
        </ol>
      </Part>
      <Part
        title={t('ownership.scheme.activities')}
        why={t('ownership.scheme.activitiesWhy')}
      >
        <ol className={styles.names}>
          {scheme.activities.map(({ id, title, description }) => (
            <li key={id}>
              <strong>{title}</strong> <span className={styles.note}>{id}</span>
              {description ? <div>{description}</div> : null}
            </li>
          ))}
        </ol>
      </Part>
      <Part
        title={t('ownership.scheme.templates')}
        why={t('ownership.scheme.templatesWhy')}
      >
        <Flex direction="column" gap="4">
          {scheme.templates.map(({ kinds, cells }, index) => {
            const title = t('ownership.scheme.templateFor', {
              kinds: kindsText(kinds),
            });
            return (
              // eslint-disable-next-line react/no-array-index-key
              <section key={index}>
                <Text as="h4" variant="body-medium" weight="bold">
                  {title}
                </Text>
                <TemplateGrid
                  label={title}
                  roles={keyed(scheme.roles)}
                  activities={keyed(scheme.activities)}
                  cells={cells}
                />
              </section>
            );
          })}
        </Flex>
      </Part>
      <Part title={t('ownership.scheme.limits')}>
        <FactList
          aria-label={t('ownership.scheme.limits')}
          facts={[
            {
              label: t('ownership.scheme.mostAssets'),
              value: formatCount(scheme.mostAssetsPerPerson),
            },
            {
              label: t('ownership.scheme.escalation'),
              value: severities
                .map(severity =>
                  t('ownership.support.limit', {
                    severity,
                    time: formatMinutes(scheme.escalationMinutes[severity]),
                  }),
                )
                .join(' · '),
            },
          ]}
        />
      </Part>
    </>
  );
}

/** A part of the rules, with what it is for. */
export function Part(props: {
  title: string;
  why?: string;
  children: ReactNode;
}) {
  return (
    <Card className={styles.part}>
      <CardHeader>
        <Text as="h3" variant="title-x-small">
          {props.title}
        </Text>
        {props.why ? (
          <Text as="p" variant="body-small" color="secondary">
            {props.why}
          </Text>
        ) : null}
      </CardHeader>
      <CardBody>{props.children}</CardBody>
    </Card>
  );
}
