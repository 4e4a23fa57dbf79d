import { z } from 'zod';
import { aiToolSpecSchema } from './aiTool';
import { datasetSpecSchema } from './dataset';
import { AiKind } from './kinds';
import { modelSpecSchema } from './model';

/** The spec of each kind, for code that treats the three alike. @public */
export const specSchemas: Record<AiKind, z.ZodObject> = {
  Model: modelSpecSchema,
  Dataset: datasetSpecSchema,
  AITool: aiToolSpecSchema,
};
