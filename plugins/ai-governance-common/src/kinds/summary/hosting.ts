import { aiToolHostings } from '../aiTool';
import { AiEntity, isAIToolEntity, isModelEntity } from '../entities';

/** Who runs it, over models and tools. @public */
export const hostings = ['managed', ...aiToolHostings] as const;

/** @public */
export type Hosting = (typeof hostings)[number];

/**
 * Who runs it: `managed` for a model that a vendor serves. Undefined when it
 * is not recorded, and for datasets.
 * @public
 */
export function hostingOf(entity: AiEntity): Hosting | undefined {
  if (isAIToolEntity(entity)) return entity.spec.hosting;
  if (!isModelEntity(entity)) return undefined;
  const provider = entity.spec.provider?.kind;
  if (entity.spec.type === 'external-api' || provider === 'vendor') {
    return 'managed';
  }
  return provider ? 'self-hosted' : undefined;
}
