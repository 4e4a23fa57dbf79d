import {
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { DatasetContentCard } from './dataset/DatasetContentCard';
import { DatasetDetailsCard } from './dataset/DatasetDetailsCard';
import { DatasetPurposeCard } from './dataset/DatasetPurposeCard';
import { FindingsCard } from './findings/FindingsCard';
import styles from './layout/EntityOverviewLayout.module.css';
import { ModelDetailsCard } from './model/ModelDetailsCard';
import { ModelFactsCard } from './model/ModelFactsCard';
import { ModelUseCard } from './model/ModelUseCard';
import { ToolContactCard } from './tool/ToolContactCard';
import { ToolDetailsCard } from './tool/ToolDetailsCard';
import { ToolFactsCard } from './tool/ToolFactsCard';
import { ToolIntegrationsCard } from './tool/ToolIntegrationsCard';
import { ToolPasteCard } from './tool/ToolPasteCard';
import { UsersCard } from './users/UsersCard';

/**
 * The cards of an asset in the order of the new frontend system. A classic app
 * draws its own warnings and its own About card around them.
 */
export function ClassicOverview() {
  return (
    <QueryProvider>
      <div className={styles.page}>
        <CardsOfKind />
      </div>
    </QueryProvider>
  );
}

function CardsOfKind() {
  const { entity } = useEntity();
  if (isModelEntity(entity)) {
    return (
      <div className={styles.columns}>
        <div className={styles.wideAnswers}>
          <ModelUseCard />
        </div>
        <div className={styles.narrowAnswers}>
          <FindingsCard />
        </div>
        <div className={styles.wideRest}>
          <ModelFactsCard />
          <UsersCard />
          <ModelDetailsCard />
        </div>
      </div>
    );
  }
  if (isDatasetEntity(entity)) {
    return (
      <div className={styles.columns}>
        <div className={styles.wideAnswers}>
          <DatasetContentCard />
          <DatasetPurposeCard />
        </div>
        <div className={styles.narrowAnswers}>
          <FindingsCard />
        </div>
        <div className={styles.wideRest}>
          <UsersCard />
          <DatasetDetailsCard />
        </div>
      </div>
    );
  }
  return isAIToolEntity(entity) ? (
    <div className={styles.columns}>
      <div className={styles.wideAnswers}>
        <ToolPasteCard />
      </div>
      <div className={styles.narrowAnswers}>
        <ToolContactCard />
      </div>
      <div className={styles.wideRest}>
        <ToolFactsCard />
        <ToolIntegrationsCard />
        <UsersCard />
        <ToolDetailsCard />
      </div>
      <div className={styles.narrowRest}>
        <FindingsCard />
      </div>
    </div>
  ) : null;
}
