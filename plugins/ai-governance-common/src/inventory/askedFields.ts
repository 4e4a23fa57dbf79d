import { AiKind } from '../kinds';
import { InventoryRow } from './inventoryRow';

/**
 * What a cell says of a property that a kind does not have. It is no gap.
 *
 * @public
 */
export const NOT_APPLICABLE = 'not applicable';

const notAsked: Record<AiKind, ReadonlyArray<keyof InventoryRow>> = {
  Model: [],
  Dataset: [
    'vendor',
    'stage',
    'hosting',
    'size',
    'responseTime',
    'capabilities',
  ],
  AITool: ['task', 'license', 'size'],
};

/**
 * Whether a kind has a property of the inventory: one that it has not is
 * "not applicable" there, and never "not recorded".
 *
 * @public
 */
export function isAsked(kind: AiKind, property: string): boolean {
  return notAsked[kind].every(field => field !== property);
}
