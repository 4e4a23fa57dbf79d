import { UsageText } from './translation';

/** How many of each kind; the shape of the answer's counts. */
export interface KindCounts {
  models: number;
  datasets: number;
  tools: number;
}

const total = ({ models, datasets, tools }: KindCounts) =>
  models + datasets + tools;

/** "2 models, 1 tool, 3 datasets"; kinds without any are left out. */
function countWords({ models, tools, datasets }: KindCounts, t: UsageText) {
  return [
    models ? t('models', { count: models }) : undefined,
    tools ? t('tools', { count: tools }) : undefined,
    datasets ? t('datasets', { count: datasets }) : undefined,
  ]
    .filter(word => word !== undefined)
    .join(', ');
}

/** The one sentence: what it uses, and what its parts and dependencies use. */
export function summaryWords(
  counts: { direct: KindCounts; indirect: KindCounts },
  t: UsageText,
): string {
  const { direct, indirect } = counts;
  const more = String(total(indirect));
  if (!total(direct)) return t('usesOnlyThrough', { what: more });
  const uses = t('uses', { what: countWords(direct, t) });
  return total(indirect) ? `${uses} ${t('more', { what: more })}` : uses;
}
