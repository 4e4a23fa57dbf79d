import { AiKind } from './kinds';

/** What each kind stands for; for documentation. @internal */
export const kindDocs: Record<AiKind, string> = {
  Model:
    'A model, adapter, embedding or set of rules that predicts: built, bought or taken from open source',
  Dataset: 'Data that trains, tests or feeds a model',
  AITool:
    'An AI product, assistant, agent, platform or gateway that people use or buy',
};
