import { Entity } from '@backstage/catalog-model';
import {
  isModelEntity,
  pinnedVersionOf,
  relationsOf,
} from '@aigov/backstage-plugin-ai-governance-common';

const ITEM = /^spec\.(datasets|baseModels)\[(\d+)\]\.ref$/;

/**
 * The version of an asset that its user asks for: by the annotation, or for a
 * model by the version beside its dataset or base model.
 */
export function pinOf(user: Entity, assetRef: string): string | undefined {
  const annotated = pinnedVersionOf(user, assetRef);
  if (annotated || !isModelEntity(user)) return annotated;
  for (const { field, targetRef } of relationsOf(user)) {
    const [, list, index] = ITEM.exec(field) ?? [];
    if (
      targetRef === assetRef &&
      (list === 'datasets' || list === 'baseModels')
    ) {
      const version = user.spec[list]?.[Number(index)]?.version;
      if (version) return version;
    }
  }
  return undefined;
}
