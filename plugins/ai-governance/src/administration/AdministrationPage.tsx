import { ComponentType, lazy, Suspense } from 'react';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EmptyState } from '@aigov/backstage-plugin-ai-governance-react';
import {
  Container,
  Flex,
  Skeleton,
  Tab,
  TabList,
  TabPanel,
  Tabs,
} from '@backstage/ui';
import { Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { isFeatureOn } from '../featureSwitch';
import { administrationRouteRef } from '../routes';
import { aiGovernanceTranslationRef } from '../translation';
import styles from './administration.module.css';

interface Section {
  path: 'imports' | 'activity' | 'ownership' | 'team';
  feature: string;
  Content: ComponentType;
}

/** The features compose here, each in a tab that loads when it is opened. */
const sections: Section[] = [
  {
    path: 'imports',
    feature: 'imports',
    Content: lazy(() =>
      import('../features/imports/ImportsPage').then(m => ({
        default: m.ImportsPage,
      })),
    ),
  },
  {
    path: 'activity',
    feature: 'activity',
    Content: lazy(() =>
      import('../features/activity/ActivitySection').then(m => ({
        default: m.ActivitySection,
      })),
    ),
  },
  {
    path: 'ownership',
    feature: 'ownership',
    Content: lazy(() =>
      import('../features/ownership/scheme/OwnershipRulesSection').then(m => ({
        default: m.OwnershipRulesSection,
      })),
    ),
  },
  {
    path: 'team',
    feature: 'governance',
    Content: lazy(() =>
      import('../features/governance/TeamSection').then(m => ({
        default: m.TeamSection,
      })),
    ),
  },
];

/** What is set up and watched for everybody: one tab a section. */
export function AdministrationPage() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const config = useApi(configApiRef);
  // Some classic apps mount the pages with a trailing star.
  const base = useRouteRef(administrationRouteRef)().replace('/*', '');
  const { search } = useLocation();
  const shown = sections.filter(({ feature }) => isFeatureOn(config, feature));
  if (shown.length === 0) {
    return (
      <Container pt="0" pb="4">
        <EmptyState
          title={t('administration.nothing')}
          why={t('administration.nothingWhy')}
        />
      </Container>
    );
  }
  return (
    <Container pt="0" pb="4">
      <Flex direction="column" gap="4">
        <Tabs>
          <TabList aria-label={t('administration.title')}>
            {shown.map(({ path }) => (
              <Tab
                key={path}
                id={path}
                href={`${base}/${path}`}
                matchStrategy="prefix"
              >
                {t(`administration.section.${path}`)}
              </Tab>
            ))}
          </TabList>
          <Routes>
            {shown.map(({ path, Content }) => (
              <Route
                key={path}
                path={`${path}/*`}
                element={
                  <TabPanel id={path} className={styles.panel}>
                    <Suspense fallback={<Loading />}>
                      <Content />
                    </Suspense>
                  </TabPanel>
                }
              />
            ))}
            <Route
              path="*"
              element={
                // An address of before this page had tabs keeps its filters.
                <Navigate to={`${base}/${shown[0].path}${search}`} replace />
              }
            />
          </Routes>
        </Tabs>
      </Flex>
    </Container>
  );
}

function Loading() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Skeleton
      width="100%"
      height={320}
      role="status"
      aria-label={t('administration.loading')}
    />
  );
}
