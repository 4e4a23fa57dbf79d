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
import { Fragment, ReactElement } from 'react';
import { arrangeCards } from './arrangeCards';
import styles from './EntityOverviewLayout.module.css';

/**
 * The overview of a Model, Dataset or AITool: what is wrong with the file,
 * then the answers, then everything else. The order on screen is the order in
 * the document, so that keyboard and screen reader meet the answers first too.
 */
export function EntityOverviewLayout(props: EntityContentLayoutProps) {
  const { answers, rest } = arrangeCards(props.cards);
  return (
    <div className={styles.page}>
      <Warnings />
      <div className={styles.columns}>
        <Area className={styles.wideAnswers} cards={answers.wide} />
        <Area className={styles.narrowAnswers} cards={answers.narrow} />
        <Area className={styles.wideRest} cards={rest.wide} />
        <Area className={styles.narrowRest} cards={rest.narrow} />
      </div>
    </div>
  );
}

function Area(props: { className: string; cards: ReactElement[] }) {
  const { className, cards } = props;
  if (!cards.length) return null;
  return (
    <div className={className}>
      {cards.map((card, index) => (
        <Fragment key={card.key ?? index}>{card}</Fragment>
      ))}
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
