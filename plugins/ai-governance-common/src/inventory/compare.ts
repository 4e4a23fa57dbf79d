import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AiEntity,
  isAiEntity,
  isDatasetEntity,
  retirementState,
} from '../kinds';
import { Comparison } from './comparison';
import { NOT_APPLICABLE } from './askedFields';
import { comparisonRows } from './compareRows';
import { ComparisonRow } from './comparisonRow';
import { titleOf } from './placeOf';

/**
 * Assets side by side, seen from a day (YYYY-MM-DD). What nobody recorded for
 * any of them is left out, except what a choice should not be made without.
 * @public
 */
export function comparisonOf(
  entities: AiEntity[],
  today: string,
): Pick<Comparison, 'subjects' | 'items'> {
  return {
    subjects: entities.map(entity => {
      const end = retirementState(entity, today);
      return {
        entityRef: stringifyEntityRef(entity),
        kind: entity.kind,
        title: titleOf(entity),
        retirement: end && {
          date: end.date,
          state: end.state,
          successor: end.successor,
        },
      };
    }),
    items: comparisonRows
      .map(row => ({
        row,
        cells: entities.map(entity => row.of(entity) ?? null),
      }))
      .filter(({ row, cells }) => isWorthShowing(row, cells))
      .map(({ row: { id, group, label }, cells }) => ({
        id,
        group,
        label,
        cells,
        differs: cells.some(cell => cell !== cells[0]),
      })),
  };
}

function isWorthShowing(row: ComparisonRow, cells: Array<string | null>) {
  const applicable = cells.filter(cell => cell !== NOT_APPLICABLE);
  return row.important
    ? applicable.length > 0
    : applicable.some(cell => cell !== null);
}

/**
 * Why assets cannot be compared, or undefined when they can: datasets hold
 * data and the others work with it, so the two have no properties in common.
 * @public
 */
export function whyNotComparable(entities: Entity[]): string | undefined {
  const other = entities.find(entity => !isAiEntity(entity));
  if (other) {
    return `${stringifyEntityRef(
      other,
    )} cannot be compared here: choose models, datasets or AI tools`;
  }
  const datasets = entities.filter(isDatasetEntity);
  return datasets.length && datasets.length < entities.length
    ? 'A dataset can only be compared with datasets: choose datasets alone, or models and tools'
    : undefined;
}
