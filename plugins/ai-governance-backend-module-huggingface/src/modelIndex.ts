import { z } from 'zod';
import { EvaluationResult } from '@aigov/backstage-plugin-ai-governance-common';
import { CardFields } from './cardFields';
import { FrontMatter } from './parseFrontMatter';
import { plainCharacters, shorten } from './plainText';
import { isRepositoryId } from './repositoryOf';
import { shown } from './shown';

const LONGEST_TEXT = 200;
const MOST_RESULTS = 1_000;

const text = z
  .union([z.string(), z.number()])
  .transform(value => shorten(plainCharacters(String(value)), LONGEST_TEXT))
  .optional()
  .catch(undefined);

const named = z.object({ type: text, name: text }).optional().catch(undefined);

const metric = z.object({
  type: text,
  name: text,
  value: z.unknown().optional(),
  verifyToken: z.unknown().optional(),
});

const result = z.object({
  task: named,
  dataset: z
    .object({ type: text, name: text, config: text, split: text })
    .optional()
    .catch(undefined),
  metrics: z.array(z.unknown()),
  source: z.object({ name: text, url: text }).optional().catch(undefined),
});

const index = z.array(z.object({ results: z.array(z.unknown()).nullish() }));

/** The measured values of a card, and the datasets they were measured on. */
export interface ModelIndex {
  results: EvaluationResult[];
  /** Ids of repositories of the Hub. */
  datasets: string[];
}

/**
 * Reads `model-index`. A part that is not understood is a finding; the other
 * results and the card itself stay.
 */
export function readModelIndex(
  fields: CardFields,
  frontMatter: Pick<FrontMatter, 'written'>,
): ModelIndex {
  const given = fields.value('model-index');
  const results: EvaluationResult[] = [];
  const datasets = new Set<string>();
  if (given === undefined) return { results, datasets: [] };

  const models = index.safeParse(given);
  if (!models.success) {
    fields.note(
      'model-index',
      'is not a list of models with results: left out',
      given,
    );
    return { results, datasets: [] };
  }
  for (const [m, model] of models.data.entries()) {
    for (const [r, each] of (model.results ?? []).entries()) {
      const path = ['model-index', m, 'results', r];
      const parsed = result.safeParse(each);
      if (!parsed.success) {
        fields.note(nameOf(path), 'has no list of metrics: left out', each);
        continue;
      }
      const { dataset } = parsed.data;
      const id = dataset?.type;
      if (id?.includes('/') && isRepositoryId(id)) datasets.add(id);
      for (const [k, item] of parsed.data.metrics.entries()) {
        if (results.length >= MOST_RESULTS) break;
        const at = [...path, 'metrics', k];
        const measured = readMetric(
          item,
          frontMatter.written([...at, 'value']),
        );
        if (measured) {
          results.push({ ...aboutResult(parsed.data), ...measured });
        } else {
          fields.note(nameOf(at), 'has no type or no value: left out', item);
        }
      }
    }
  }
  return { results, datasets: [...datasets] };
}

function nameOf(path: Array<string | number>): string {
  return path.reduce<string>(
    (all, part) =>
      typeof part === 'number'
        ? `${all}[${part}]`
        : `${all}${all && '.'}${part}`,
    '',
  );
}

function readMetric(item: unknown, written: string | undefined) {
  const parsed = metric.safeParse(item);
  if (!parsed.success) return undefined;
  const { type, name, value, verifyToken } = parsed.data;
  const called = type ?? name;
  if (!called || value === undefined || value === null) return undefined;
  return {
    metric: called,
    value: shorten(
      plainCharacters(written ?? shown(value, LONGEST_TEXT)),
      LONGEST_TEXT,
    ),
    verified: typeof verifyToken === 'string' && verifyToken !== '',
  };
}

function aboutResult({ task, dataset, source }: z.infer<typeof result>) {
  const called = dataset?.name ?? dataset?.type;
  const config = dataset?.config ? ` (${dataset.config})` : '';
  const from = source?.url ?? source?.name;
  return {
    ...(task?.type ?? task?.name ? { task: task.type ?? task.name } : {}),
    ...(called ? { dataset: `${called}${config}` } : {}),
    ...(dataset?.split ? { split: dataset.split } : {}),
    ...(from ? { source: from } : {}),
  };
}
