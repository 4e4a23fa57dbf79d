import { AiEntity, isDatasetEntity } from '../entities';

/** Promised response times, fastest first. @public */
export const responseTimeBands = [
  'up-to-100ms',
  'up-to-500ms',
  'up-to-2s',
  'up-to-10s',
  'over-10s',
] as const;

/** @public */
export type ResponseTimeBand = (typeof responseTimeBands)[number];

const LATENCY = /latency|response[-_ ]?time|\bp\d\d(?:_?\d)?_m?s\b/i;
const SECONDS = /(?:_s|_seconds?|\bseconds?)$/i;
const PREFERRED = /p95/i;

/**
 * The promised response time in milliseconds, from the service level
 * objectives: p95 before others. A number without a unit counts as
 * milliseconds, as in `p95_ms`.
 * @public
 */
export function responseTimeOf(entity: AiEntity): number | undefined {
  if (isDatasetEntity(entity)) return undefined;
  const latencies = (entity.spec.slos ?? []).filter(
    ({ sli, operator, target }) =>
      LATENCY.test(sli ?? '') &&
      target !== undefined &&
      (operator === undefined || operator.startsWith('<')),
  );
  const slo =
    latencies.find(({ sli }) => PREFERRED.test(sli ?? '')) ?? latencies[0];
  if (slo?.target === undefined) return undefined;
  return SECONDS.test(slo.sli ?? '') ? slo.target * 1000 : slo.target;
}

/** The promised response time in bands, when one is recorded. @public */
export function responseTimeBandOf(
  entity: AiEntity,
): ResponseTimeBand | undefined {
  const milliseconds = responseTimeOf(entity);
  if (milliseconds === undefined) return undefined;
  if (milliseconds <= 100) return 'up-to-100ms';
  if (milliseconds <= 500) return 'up-to-500ms';
  if (milliseconds <= 2_000) return 'up-to-2s';
  return milliseconds <= 10_000 ? 'up-to-10s' : 'over-10s';
}
