import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { arrangeCards } from './arrangeCards';
import styles from './EntityOverviewLayout.module.css';
import { OverviewColumns } from './OverviewColumns';

/**
 * The overview of a Model, Dataset or AITool: what is wrong with the file,
 * then the answers, then everything else.
 */
export function EntityOverviewLayout(props: EntityContentLayoutProps) {
  return (
    <div className={styles.page}>
      <Warnings />
      <OverviewColumns {...arrangeCards(props.cards)} />
    </div>
  );
}

/** What the stock overview shows above its cards, for every kind alike. */
function Warnings() {
  return (
    <div className={styles.warnings}>
      <EntitySwitch>
        <EntitySwitch.Case if={isOrphan}>
          <EntityOrphanWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasRelationWarnings}>
          <EntityRelationWarning />
        </EntitySwitch.Case>
      </EntitySwitch>
      <EntitySwitch>
        <EntitySwitch.Case if={hasCatalogProcessingErrors}>
          <EntityProcessingErrorsPanel />
        </EntitySwitch.Case>
      </EntitySwitch>
    </div>
  );
}
