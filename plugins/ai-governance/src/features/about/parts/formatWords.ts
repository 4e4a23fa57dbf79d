const units: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/** "24 months" for P24M; what is no duration stays as it is written. */
export function formatPeriod(duration: string): string {
  const match = /^P([^T]*)(?:T(.*))?$/.exec(duration);
  if (!match) return duration;
  const parts = [...pairs(match[1] ?? '', ''), ...pairs(match[2] ?? '', 'T')];
  return parts.length ? parts.join(' ') : duration;
}

function pairs(written: string, prefix: string) {
  return [...written.matchAll(/(\d+(?:\.\d+)?)([A-Z])/g)].map(
    ([, count, unit]) => {
      const name = units[`${prefix}${unit}`] ?? unit;
      return `${count} ${name}${count === '1' ? '' : 's'}`;
    },
  );
}

/** Whether a duration is nothing at all, as in P0D. */
export function isZeroPeriod(duration: string): boolean {
  return !/[1-9]/.test(duration);
}

const bigNumber = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 1,
});

/** "66 million", "1.8 million", "70 billion". */
export function formatBigNumber(value: number): string {
  return bigNumber.format(value);
}

const byteUnits = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** "5.3 GB", in powers of ten. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3);
  const index = Math.min(power, byteUnits.length - 1);
  const value = Math.round((bytes / 1_000 ** index) * 10) / 10;
  return `${value} ${byteUnits[index]}`;
}

/** "text, image"; undefined when there is nothing, so that it reads as such. */
export function formatList(
  words: readonly string[] | undefined,
): string | undefined {
  return words?.length ? words.join(', ') : undefined;
}

/** A word at the start of a line. */
export function capitalize(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}
