import { EntityReference } from '../references';
import { linksOf } from '../links';
import { relationsOf } from '../relations';
import { isAbsent, Finding, FindingRule, listed } from './finding';
import { isAIToolEntity, isDatasetEntity, isModelEntity } from '../entities';
import { AiEntity } from '../entities';
import { itemsOf } from '../references';

function wrongKind({ field, targetRef, allowedKinds }: EntityReference) {
  const kinds = listed(allowedKinds ?? []);
  return {
    id: 'reference-of-wrong-kind',
    title: 'Reference of a wrong kind',
    severity: 'error',
    fields: [field],
    message: `${field} names ${targetRef}, and only ${kinds} is allowed there`,
    fix: `Name an entity of kind ${kinds}, or move the ref to a field for its kind`,
  } satisfies Finding;
}

function broken({ field, targetRef }: EntityReference) {
  return {
    id: 'broken-reference',
    title: 'Broken reference',
    severity: 'error',
    fields: [field],
    message: `${field} names ${targetRef}, which is not in the catalog, or hidden from you`,
    fix: `Correct the ref, or register ${targetRef}`,
  } satisfies Finding;
}

/** List items that lack what makes them a relation. */
function incompleteItems(entity: AiEntity): string[] {
  if (isModelEntity(entity)) {
    return [
      ...itemsOf('spec.datasets', entity.spec.datasets).flatMap(
        ({ field, item }) => [
          ...(isAbsent(item.ref) ? [`${field}.ref`] : []),
          ...(isAbsent(item.role) ? [`${field}.role`] : []),
        ],
      ),
      ...itemsOf('spec.baseModels', entity.spec.baseModels).flatMap(
        ({ field, item }) => (isAbsent(item.ref) ? [`${field}.ref`] : []),
      ),
    ];
  }
  if (isDatasetEntity(entity)) {
    return itemsOf('spec.sources', entity.spec.sources).flatMap(
      ({ field, item }) =>
        isAbsent(item.ref) && isAbsent(item.name) ? [`${field}.name`] : [],
    );
  }
  return isAIToolEntity(entity)
    ? itemsOf('spec.integrations', entity.spec.integrations).flatMap(
        ({ field, item }) =>
          isAbsent(item.ref) && isAbsent(item.name) ? [`${field}.name`] : [],
      )
    : [];
}

function itemFindings(entity: AiEntity): Finding[] {
  const fields = incompleteItems(entity);
  if (!fields.length) return [];
  return [
    {
      id: 'item-incomplete',
      title: 'Incomplete list item',
      severity: 'warning',
      fields,
      message: `Without ${listed(fields)} the item says nothing`,
      fix: `Fill in ${listed(fields)}, or remove the item`,
    },
  ];
}

/** A ref leads nowhere, or to an entity of a kind that makes no sense there. @internal */
export const referenceFindings: FindingRule = (entity, { resolves }) => {
  const references = [...relationsOf(entity), ...linksOf(entity)];
  const allowed = references.filter(reference => reference.allowed);
  return [
    ...references.filter(reference => !reference.allowed).map(wrongKind),
    ...(resolves
      ? allowed.filter(({ targetRef }) => !resolves(targetRef)).map(broken)
      : []),
    ...itemFindings(entity),
  ];
};
