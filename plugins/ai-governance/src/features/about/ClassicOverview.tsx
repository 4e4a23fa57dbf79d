import {
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
} from '@aigov/backstage-plugin-ai-governance-common';
import { QueryProvider } from '@aigov/backstage-plugin-ai-governance-react';
import { useEntity } from '@backstage/plugin-catalog-react';
import { whenOn } from '../../featureSwitch';
import { DatasetContentCard } from './dataset/DatasetContentCard';
import { DatasetDetailsCard } from './dataset/DatasetDetailsCard';
import { DatasetPurposeCard } from './dataset/DatasetPurposeCard';
import { FindingsCard } from './findings/FindingsCard';
import { Arrangement } from './layout/arrangeCards';
import styles from './layout/EntityOverviewLayout.module.css';
import { OverviewColumns } from './layout/OverviewColumns';
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

const Users = whenOn('usage', UsersCard);
const common = [<Users key="users" />, <FindingsCard key="findings" />];

const modelCards: Arrangement = {
  answers: { wide: [<ModelUseCard key="use" />], narrow: common },
  rest: {
    wide: [<ModelFactsCard key="facts" />, <ModelDetailsCard key="details" />],
    narrow: [],
  },
};

const datasetCards: Arrangement = {
  answers: {
    wide: [
      <DatasetContentCard key="content" />,
      <DatasetPurposeCard key="purpose" />,
    ],
    narrow: common,
  },
  rest: { wide: [<DatasetDetailsCard key="details" />], narrow: [] },
};

const toolCards: Arrangement = {
  answers: {
    wide: [<ToolPasteCard key="paste" />],
    narrow: [<ToolContactCard key="contact" />, ...common],
  },
  rest: {
    wide: [
      <ToolFactsCard key="facts" />,
      <ToolIntegrationsCard key="integrations" />,
      <ToolDetailsCard key="details" />,
    ],
    narrow: [],
  },
};

function CardsOfKind() {
  const { entity } = useEntity();
  if (isModelEntity(entity)) return <OverviewColumns {...modelCards} />;
  if (isDatasetEntity(entity)) return <OverviewColumns {...datasetCards} />;
  return isAIToolEntity(entity) ? <OverviewColumns {...toolCards} /> : null;
}
