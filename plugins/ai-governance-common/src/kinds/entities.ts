import { Entity } from '@backstage/catalog-model';
import { AIToolEntity } from './aiTool';
import { DatasetEntity } from './dataset';
import { AiKind, API_VERSION } from './kinds';
import { ModelEntity } from './model';

/** An entity of one of our kinds. @public */
export type AiEntity = ModelEntity | DatasetEntity | AIToolEntity;

const isOf = (entity: Entity, kind: AiKind) =>
  entity.apiVersion === API_VERSION &&
  entity.kind.toLocaleLowerCase('en-US') === kind.toLocaleLowerCase('en-US');

/** @public */
export function isModelEntity(entity: Entity): entity is ModelEntity {
  return isOf(entity, 'Model');
}

/** @public */
export function isDatasetEntity(entity: Entity): entity is DatasetEntity {
  return isOf(entity, 'Dataset');
}

/** @public */
export function isAIToolEntity(entity: Entity): entity is AIToolEntity {
  return isOf(entity, 'AITool');
}

/** Whether an entity is a Model, Dataset or AITool of ours. @public */
export function isAiEntity(entity: Entity): entity is AiEntity {
  return (
    isModelEntity(entity) || isDatasetEntity(entity) || isAIToolEntity(entity)
  );
}
