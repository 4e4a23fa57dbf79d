import { InventoryRow } from '@aigov/backstage-plugin-ai-governance-common';

/** The most assets that can be compared at once. */
export const MOST_COMPARED = 4;

/** Why a row cannot be selected for a comparison. */
export type Obstacle = 'retired' | 'fourSelected' | 'datasetsAlone';

/** What tells whether an asset is for new use. */
export type Life = Pick<InventoryRow, 'lifecycle' | 'retirement'>;

/** What made an asset retired, if anything did. */
export function retiredBy({
  lifecycle,
  retirement,
}: Life): 'date' | 'lifecycle' | undefined {
  if (retirement?.state === 'past') return 'date';
  return lifecycle === 'retired' ? 'lifecycle' : undefined;
}

const isDataset = (entityRef: string) => entityRef.startsWith('dataset:');

/**
 * Whether something keeps a row from being selected. Models and tools compare
 * with each other, datasets among themselves; what is retired is not for new
 * use. What is selected can always be deselected.
 */
export function obstacleOf(
  row: Pick<InventoryRow, 'entityRef'> & Life,
  selected: readonly string[],
): Obstacle | undefined {
  if (selected.includes(row.entityRef)) return undefined;
  if (retiredBy(row)) return 'retired';
  if (selected.length >= MOST_COMPARED) return 'fourSelected';
  const [first] = selected;
  return first && isDataset(first) !== isDataset(row.entityRef)
    ? 'datasetsAlone'
    : undefined;
}

/** The selection after a row was ticked or unticked. */
export function toggle(selected: readonly string[], value: string): string[] {
  return selected.includes(value)
    ? selected.filter(other => other !== value)
    : [...selected, value];
}
