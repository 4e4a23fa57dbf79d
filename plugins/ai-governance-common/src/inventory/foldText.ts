/**
 * Text as it is searched and sorted: lower case and without accents, so that
 * "Prüfung" is found by "prufung" and stands beside it.
 * @public
 */
export function foldText(text: string): string {
  return text
    .toLocaleLowerCase('en-US')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
