import { DURATION_PATTERN } from '../kinds';

/** What a cell says; undefined is "not recorded". */
export type CellText = string | undefined;

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;
const TIME_UNITS = { H: 'hour', M: 'minute', S: 'second' } as const;

const counted = (count: string, unit: string) =>
  `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;

function parts(text: string, units: Record<string, string>): string[] {
  return [...text.matchAll(/([\d.]+)([A-Z])/g)].map(([, count, letter]) =>
    counted(count, units[letter]),
  );
}

/** An ISO 8601 duration in words; anything else as it is. @internal */
export function durationText(duration: string | undefined): CellText {
  if (!duration || !DURATION_PATTERN.test(duration)) {
    return duration || undefined;
  }
  const [date, time = ''] = duration.slice(1).split('T');
  return [...parts(date, UNITS), ...parts(time, TIME_UNITS)].join(' ');
}

/** Several values in one cell. @internal */
export function listText(
  values: ReadonlyArray<string | undefined> | undefined,
): CellText {
  return values?.filter(Boolean).join('; ') || undefined;
}

/** @internal */
export function yesNoText(value: boolean | undefined): CellText {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

/** @internal */
export function countText(count: number | undefined, unit?: string): CellText {
  if (count === undefined) return undefined;
  const text = count.toLocaleString('en-US');
  return unit ? `${text} ${unit}` : text;
}

/** The parts that are there, with a space between them. @internal */
export function phrase(...words: Array<string | number | undefined>): CellText {
  return words.filter(word => word !== undefined).join(' ') || undefined;
}
