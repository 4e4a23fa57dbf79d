const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const RELATIVE_DAYS = 14;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const dayOf = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const calendarDayOf = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const exact = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'long',
});
const exactDay = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeZone: 'UTC',
});

const isCalendarDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

function startOfDay(time: Date): number {
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
}

/**
 * A point in time or a calendar day (`YYYY-MM-DD`) in words: relative up to 14
 * days ("in 6 days"), absolute beyond ("3 Mar 2027").
 *
 * @public
 */
export function formatDate(value: string, now: Date = new Date()): string {
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  if (isCalendarDay(value)) {
    const days = Math.round((time - startOfDay(now)) / DAY_MS);
    return Math.abs(days) > RELATIVE_DAYS
      ? calendarDayOf.format(time)
      : relative.format(days, 'day');
  }
  const distance = time - now.getTime();
  const size = Math.abs(distance);
  if (size < 45 * SECOND_MS) return 'just now';
  if (size < 45 * MINUTE_MS) {
    return relative.format(Math.round(distance / MINUTE_MS), 'minute');
  }
  if (size < 22 * HOUR_MS) {
    return relative.format(Math.round(distance / HOUR_MS), 'hour');
  }
  const days = Math.round(distance / DAY_MS);
  return Math.abs(days) > RELATIVE_DAYS
    ? dayOf.format(time)
    : relative.format(days, 'day');
}

/**
 * The full date with its time zone, as a tooltip shows it.
 *
 * @public
 */
export function formatExactDate(value: string): string {
  const time = Date.parse(value);
  if (Number.isNaN(time)) return value;
  return isCalendarDay(value) ? exactDay.format(time) : exact.format(time);
}

/**
 * How long something took: "4 s", "3 min 20 s", "2 h 5 min".
 *
 * @public
 */
export function formatDuration(from: string, to: string): string {
  const seconds = Math.max(
    0,
    Math.round((Date.parse(to) - Date.parse(from)) / SECOND_MS),
  );
  if (seconds < 1) return 'less than 1 s';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
