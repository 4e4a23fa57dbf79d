const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * Minutes as people say them: "15 min", "2 h", "1 h 30 min", "2 d".
 *
 * @public
 */
export function formatMinutes(minutes: number): string {
  const parts = [
    [Math.floor(minutes / DAY), 'd'],
    [Math.floor((minutes % DAY) / HOUR), 'h'],
    [minutes % HOUR, 'min'],
  ] as const;
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}
