/** The apiVersion of every entity of ours. @public */
export const API_VERSION = 'ai-governance/v1alpha1' as const;

/** Our kinds, as they are written in an entity file. @public */
export const AI_KINDS = ['Model', 'Dataset', 'AITool'] as const;

/** @public */
export type AiKind = (typeof AI_KINDS)[number];

/** Whether a kind is one of ours, however it is written. @public */
export function isAiKind(kind: string): boolean {
  const lower = kind.toLocaleLowerCase('en-US');
  return AI_KINDS.some(k => k.toLocaleLowerCase('en-US') === lower);
}
