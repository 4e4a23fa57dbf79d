import { DURATION_PATTERN } from './fields';

const PARTS =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

const DAY = 24 * 60;
const MINUTES = [365 * DAY, 30 * DAY, 7 * DAY, DAY, 60, 1, 1 / 60];

/**
 * An ISO 8601 duration in minutes; undefined when it is none. A year counts
 * as 365 days and a month as 30: enough to compare with a limit.
 * @public
 */
export function durationMinutes(
  duration: string | undefined,
): number | undefined {
  if (duration === undefined || !DURATION_PATTERN.test(duration)) {
    return undefined;
  }
  const parts = PARTS.exec(duration)?.slice(1) ?? [];
  return parts.reduce(
    (minutes, part, index) => minutes + Number(part ?? 0) * MINUTES[index],
    0,
  );
}
