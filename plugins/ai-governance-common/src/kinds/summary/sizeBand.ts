import { AiEntity, isModelEntity } from '../entities';

const BILLION = 1e9;

/** Sizes of models by parameters, smallest first. @public */
export const sizeBands = [
  'under-1b',
  '1b-to-10b',
  '10b-to-100b',
  'over-100b',
] as const;

/** @public */
export type SizeBand = (typeof sizeBands)[number];

/** The size of a model in bands, when its parameters are recorded. @public */
export function sizeBandOf(entity: AiEntity): SizeBand | undefined {
  const parameters = isModelEntity(entity)
    ? entity.spec.architecture?.parameters
    : undefined;
  if (parameters === undefined) return undefined;
  if (parameters < BILLION) return 'under-1b';
  if (parameters < 10 * BILLION) return '1b-to-10b';
  return parameters < 100 * BILLION ? '10b-to-100b' : 'over-100b';
}
