const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/**
 * A whole number with its thousands separated: "1,310".
 *
 * @public
 */
export function formatCount(value: number): string {
  return count.format(value);
}
