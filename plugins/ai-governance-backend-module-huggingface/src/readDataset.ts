import {
  DraftReference,
  EntityDraft,
} from '@aigov/backstage-plugin-ai-governance-node';
import { CardFields } from './cardFields';
import { datasetSizeOf } from './datasetSize';
import { readLanguages } from './readLanguages';
import { readLicenseFields } from './readLicenseFields';
import { CardParts } from './readModel';
import { CardText } from './readText';
import { isRepositoryId } from './repositoryOf';
import { readTags } from './tags';
import { datasetTypeOf, readTask } from './tasks';

/**
 * A dataset card as a draft of a Dataset. How sensitive the data is, no card
 * says: the owner of the import has to.
 */
export function readDataset(
  parts: Omit<CardParts, 'frontMatter'>,
): EntityDraft {
  const { fields, text, sourceId } = parts;
  const tags = readTags(fields);
  const type = tags.includes('synthetic') ? 'synthetic' : 'files';
  fields.note('spec.type', `derived from the card: ${type}`);
  const tasks = tasksOf(fields);
  const modality = [...new Set(tasks.flatMap(datasetTypeOf))];
  const license = readLicenseFields(fields);
  const languages = readLanguages(fields);
  const size = datasetSizeOf(fields);
  const origin = fields.texts('source_datasets');
  const annotators = fields.texts('annotations_creators').join(', ');
  const writers = fields.texts('language_creators').join(', ');

  return {
    metadata: {
      title: fields.text('pretty_name') ?? sourceId.split('/')[1],
      ...(text.description ? { description: text.description } : {}),
      tags,
    },
    spec: {
      type,
      location: { platform: 'huggingface' },
      ...(tasks.length ? { task: tasks[0] } : {}),
      ...(modality.length ? { modality } : {}),
      ...(languages.length ? { languages } : {}),
      ...(license ? { license } : {}),
      ...(size ? { size } : {}),
      ...(origin.length ? { sources: origin.map(name => ({ name })) } : {}),
      ...(annotators ? { annotation: { annotators } } : {}),
      ...(writers ? { collection: { method: `Language: ${writers}` } } : {}),
      ...useOf(text),
    },
    references: origin.flatMap(derivedFrom),
  };
}

/** `extended|acme/tickets` names a dataset; `original` does not. */
function derivedFrom(origin: string): DraftReference[] {
  const id = origin.slice(origin.indexOf('|') + 1);
  return id.includes('/') && isRepositoryId(id)
    ? [{ field: 'derivedFrom', kind: 'Dataset', sourceId: id }]
    : [];
}

function tasksOf(fields: CardFields): string[] {
  const tasks = fields.texts('task_categories').map(written => {
    const { task, known, formerly } = readTask(written);
    if (formerly) {
      fields.note('task_categories', `is an old word for ${task}`, formerly);
    } else if (!known) {
      fields.note('task_categories', 'is no task of the Hub: kept', written);
    }
    return task;
  });
  if (tasks.length > 1) {
    fields.note('task_categories', 'lists several: the first is kept', tasks);
  }
  return tasks;
}

function useOf(text: CardText) {
  const outOfScope = text.about('out-of-scope');
  const limitations = text.about('limitations');
  return {
    ...(outOfScope.length ? { intendedUse: { outOfScope } } : {}),
    ...(limitations.length ? { limitations } : {}),
  };
}
