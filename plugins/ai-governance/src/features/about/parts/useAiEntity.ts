import {
  AiEntity,
  AIToolEntity,
  DatasetEntity,
  isAiEntity,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
  ModelEntity,
  withoutEmptyFields,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';

function useEntityOf<T extends AiEntity>(
  guard: (entity: Entity) => entity is T,
): T {
  const { entity } = useEntity();
  return useMemo(() => {
    const recorded = withoutEmptyFields(entity);
    if (guard(recorded)) return recorded;
    throw new InputError(
      `This card cannot show ${stringifyEntityRef(entity)} of ${
        entity.apiVersion
      }: put it on entities of the kind it is for`,
    );
  }, [entity, guard]);
}

/** The entity of the page, as one of our kinds, without empty fields. */
export const useAiEntity = () => useEntityOf<AiEntity>(isAiEntity);
/** The Model of the page. */
export const useModel = () => useEntityOf<ModelEntity>(isModelEntity);
/** The Dataset of the page. */
export const useDataset = () => useEntityOf<DatasetEntity>(isDatasetEntity);
/** The AITool of the page. */
export const useTool = () => useEntityOf<AIToolEntity>(isAIToolEntity);
