import {
  adoptionStages,
  classifications,
  lifecycles,
  rankIn,
  riskTiers,
} from '../kinds';
import { InventorySortKey } from './facets';
import { InventoryRow } from './inventoryRow';
import { foldText } from './foldText';

const folded = (text: string | undefined) =>
  text === undefined ? null : foldText(text);

const ranked = (order: readonly string[], value: string | undefined) =>
  rankIn(order, value) ?? null;

/**
 * What a row is sorted by: words of an ordered list by their place in it, text
 * without regard to case and accents. Null, for what is not recorded, is last
 * in both directions.
 * @public
 */
export function sortValuesOf(
  row: InventoryRow,
): Record<InventorySortKey, string | number | null> {
  return {
    name: foldText(row.title),
    kind: foldText(row.kind),
    type: folded(row.type),
    task: folded(row.task),
    lifecycle: ranked(lifecycles, row.lifecycle),
    owner: folded(row.owner),
    system: folded(row.system),
    classification: ranked(classifications, row.classification?.value),
    vendor: folded(row.vendor),
    license: folded(row.license),
    stage: ranked(adoptionStages, row.stage),
    riskTier: ranked(riskTiers, row.riskTier),
    hosting: folded(row.hosting),
    retirement: row.retirement?.date ?? null,
    usedBy: row.usedBy,
    findings: row.findings,
  };
}
