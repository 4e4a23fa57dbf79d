import {
  AiEntity,
  AIToolSpec,
  DatasetSpec,
  isAIToolEntity,
  isDatasetEntity,
  isModelEntity,
  ModelSpec,
} from '../kinds';
import { NOT_APPLICABLE } from './askedFields';
import { CellText } from './cellText';

/** The headings of a comparison, in order. @internal */
export const comparisonGroups = [
  'What it is',
  'May I use it',
  'Data',
  'Quality',
  'Run',
  'Ownership',
] as const;

/** A property of assets, and how each of them fills it. @internal */
export interface ComparisonRow {
  id: string;
  group: (typeof comparisonGroups)[number];
  label: string;
  /** Shown even when nobody recorded it. */
  important?: boolean;
  of: (entity: AiEntity) => CellText;
}

/** How each kind answers; a kind without an answer is not asked. */
interface Answers {
  model?: (spec: ModelSpec) => CellText;
  dataset?: (spec: DatasetSpec) => CellText;
  tool?: (spec: AIToolSpec) => CellText;
}

/** Answers by kind; "not applicable" for the kinds that are not asked. @internal */
export function byKind(answers: Answers): ComparisonRow['of'] {
  return entity => {
    if (isModelEntity(entity) && answers.model) {
      return answers.model(entity.spec);
    }
    if (isDatasetEntity(entity) && answers.dataset) {
      return answers.dataset(entity.spec);
    }
    if (isAIToolEntity(entity) && answers.tool) {
      return answers.tool(entity.spec);
    }
    return NOT_APPLICABLE;
  };
}
