/** What a card says that tells the type of a model. */
export interface TypeHints {
  ids: string[];
  relation?: string;
  task?: string;
}

/** The Hub has no field for the type of a model; it follows from others. */
export function modelTypeOf({ ids, relation, task }: TypeHints): string {
  if (relation === 'adapter') return 'adapter';
  if (task === 'sentence-similarity' || task === 'feature-extraction') {
    return 'embedding';
  }
  if (task === 'text-ranking') return 'reranker';
  if (task?.startsWith('tabular-')) return 'classical-ml';
  return ids.length || relation ? 'fine-tuned' : 'foundation';
}
