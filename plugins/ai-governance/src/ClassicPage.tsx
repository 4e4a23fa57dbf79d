import { PageWithHeader, TabbedLayout } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { ImportsPage } from './features/imports/ImportsPage';
import { InventoryPage } from './features/inventory/InventoryPage';
import { aiGovernanceTranslationRef } from './translation';

/** The pages as tabs, with the header that classic apps have. */
export function ClassicPage() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <QueryProvider>
      <PageWithHeader title={t('title')} themeId="tool">
        <TabbedLayout>
          <TabbedLayout.Route path="/inventory" title={t('inventory.title')}>
            <InventoryPage />
          </TabbedLayout.Route>
          <TabbedLayout.Route
            path="/administration"
            title={t('imports.administration')}
          >
            <ImportsPage />
          </TabbedLayout.Route>
        </TabbedLayout>
      </PageWithHeader>
    </QueryProvider>
  );
}
