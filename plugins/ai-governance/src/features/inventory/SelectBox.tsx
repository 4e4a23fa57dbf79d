import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Checkbox } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { InventoryState } from './inventoryState';
import { obstacleOf, toggle } from './selection';
import { useRetirementText } from './useRetirementText';

/** Selects a row for a comparison; says why when that cannot be. */
export function SelectBox(props: {
  row: InventoryRow;
  inventory: InventoryState;
}) {
  const { row, inventory } = props;
  const { state, change } = inventory;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const whyRetired = useRetirementText();
  const obstacle = obstacleOf(row, state.compare);
  const label = t('inventory.select', { name: row.title });
  const reasons = {
    retired: () => whyRetired(row) ?? '',
    fourSelected: () => t('inventory.fourSelected'),
    datasetsAlone: () => t('inventory.datasetsAlone'),
  };
  const reason = obstacle
    ? t('inventory.cannotSelect', {
        name: row.title,
        reason: reasons[obstacle](),
      })
    : undefined;
  return (
    <span title={reason}>
      <Checkbox
        aria-label={reason ?? label}
        isDisabled={reason !== undefined}
        isSelected={state.compare.includes(row.entityRef)}
        onChange={() =>
          change({ compare: toggle(state.compare, row.entityRef) })
        }
      />
    </span>
  );
}
