import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { AdministrationPage } from './administration/AdministrationPage';
import { InventoryPage } from './features/inventory/InventoryPage';
import { OwnershipPage } from './features/ownership/list/OwnershipPage';
import { useIsFeatureOn } from './featureSwitch';
import { aiGovernanceTranslationRef } from './translation';

/** The pages as tabs, with the header that classic apps have. */
export function ClassicPage() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const hasInventory = useIsFeatureOn('inventory');
  const hasOwnership = useIsFeatureOn('ownership');
  return (
    <QueryProvider>
      <PageWithHeader title={t('title')} themeId="tool">
        <TabbedLayout>
          {hasInventory ? (
            <TabbedLayout.Route path="/inventory" title={t('inventory.title')}>
              <InventoryPage />
            </TabbedLayout.Route>
          ) : null}
          {hasOwnership ? (
            <TabbedLayout.Route
              path="/ownership"
              title={t('ownership.list.title')}
            >
              <OwnershipPage />
            </TabbedLayout.Route>
          ) : null}
          <TabbedLayout.Route
            path="/administration"
            title={t('administration.title')}
          >
            <AdministrationPage />
          </TabbedLayout.Route>
        </TabbedLayout>
      </PageWithHeader>
    </QueryProvider>
  );
}
