import { Cells, Scheme } from './scheme';

/** What a new matrix of a kind starts with: the first template that fits. @public */
export function templateOf(
  { templates }: Pick<Scheme, 'templates'>,
  kind: string,
): Cells | undefined {
  const wanted = kind.toLocaleLowerCase('en-US');
  return templates.find(
    ({ kinds }) =>
      !kinds || kinds.some(k => k.toLocaleLowerCase('en-US') === wanted),
  )?.cells;
}
