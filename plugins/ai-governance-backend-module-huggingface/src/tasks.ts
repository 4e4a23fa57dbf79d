import { PIPELINE_DATA, PipelineType } from '@huggingface/tasks';
import { isKnownTask } from '@aigov/backstage-plugin-ai-governance-common';

/** Tasks that the Hub has given up or that people shorten. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['conversational', 'text-generation'],
  ['ner', 'token-classification'],
  ['sentiment-analysis', 'text-classification'],
  ['speech-recognition', 'automatic-speech-recognition'],
  ['structured-data-classification', 'tabular-classification'],
]);

/** A task of a card in the words of the Hub. */
export interface ReadTask {
  task: string;
  known: boolean;
  /** The word that the card uses for it, if it is an old one. */
  formerly?: string;
}

/** Reads a pipeline tag; a task that nobody knows is kept as written. */
export function readTask(written: string): ReadTask {
  const task = written.toLowerCase().replace(/[\s_]+/g, '-');
  const now = renamed.get(task);
  if (now) return { task: now, known: true, formerly: written };
  return { task, known: isPipeline(task) || isKnownTask(task) };
}

function isPipeline(task: string): task is PipelineType {
  return Object.hasOwn(PIPELINE_DATA, task);
}

/** What goes into a model and what comes out of it. */
export interface Modality {
  inputs: string[];
  outputs: string[];
}

/** `text image > text`: what the name of a task does not say by itself. */
const special: Readonly<Record<string, string>> = {
  'any-to-any': 'text image audio video > text image audio video',
  'audio-classification': 'audio > label',
  'automatic-speech-recognition': 'audio > text',
  'depth-estimation': 'image > image',
  'document-question-answering': 'document text > text',
  'feature-extraction': 'text > embedding',
  'fill-mask': 'text > text',
  'graph-ml': 'graph > label',
  'image-classification': 'image > label',
  'image-feature-extraction': 'image > embedding',
  'image-segmentation': 'image > mask',
  'keypoint-detection': 'image > keypoints',
  'mask-generation': 'image > mask',
  'multiple-choice': 'text > label',
  'object-detection': 'image > boxes',
  'question-answering': 'text > text',
  'reinforcement-learning': 'state > action',
  'sentence-similarity': 'text > score',
  summarization: 'text > text',
  'table-question-answering': 'table text > text',
  'tabular-classification': 'table > label',
  'tabular-regression': 'table > number',
  'text-classification': 'text > label',
  'text-generation': 'text > text',
  'text-ranking': 'text > score',
  'text-retrieval': 'text > score',
  'text2text-generation': 'text > text',
  'time-series-forecasting': 'time-series > time-series',
  'token-classification': 'text > label',
  translation: 'text > text',
  'unconditional-image-generation': 'noise > image',
  'video-classification': 'video > label',
  'visual-document-retrieval': 'image text > score',
  'visual-question-answering': 'image text > text',
  'voice-activity-detection': 'audio > label',
  'zero-shot-classification': 'text > label',
  'zero-shot-image-classification': 'image text > label',
  'zero-shot-object-detection': 'image text > boxes',
};

const words = (text: string) =>
  text.split('-').map(word => (word === 'tabular' ? 'table' : word));

/** What a task takes and gives, as far as its name tells. */
export function modalityOf(task: string): Modality | undefined {
  const known = Object.hasOwn(special, task) ? special[task] : undefined;
  if (known) {
    const [inputs, outputs] = known.split(' > ');
    return { inputs: inputs.split(' '), outputs: outputs.split(' ') };
  }
  if (!isPipeline(task)) return undefined;
  const [inputs, outputs] = task.split('-to-');
  return outputs
    ? { inputs: words(inputs), outputs: words(outputs) }
    : undefined;
}

const datasetTypes: Readonly<Record<string, string[]>> = {
  audio: ['audio'],
  cv: ['image'],
  nlp: ['text'],
  tabular: ['structured'],
};

/** The SPDX dataset type that data for a task is made of. */
export function datasetTypeOf(task: string): string[] {
  if (!isPipeline(task)) return [];
  if (task === 'time-series-forecasting') return ['timeseries'];
  return datasetTypes[PIPELINE_DATA[task].modality] ?? [];
}
