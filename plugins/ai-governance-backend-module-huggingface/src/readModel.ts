import {
  baseModelRelations,
  EvaluationResult,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DraftReference,
  EntityDraft,
} from '@aigov/backstage-plugin-ai-governance-node';
import { CardFields } from './cardFields';
import { readModelIndex } from './modelIndex';
import { modelTypeOf } from './modelType';
import { FrontMatter } from './parseFrontMatter';
import { readLanguages } from './readLanguages';
import { readLicenseFields } from './readLicenseFields';
import { CardText } from './readText';
import { repositoryIdOf } from './repositoryOf';
import { readTags } from './tags';
import { modalityOf, readTask } from './tasks';

/** What every reader of a card is given. */
export interface CardParts {
  fields: CardFields;
  frontMatter: FrontMatter;
  text: CardText;
  sourceId: string;
}

/** A model card as a draft of a Model, with its measured values. */
export function readModel(parts: CardParts): {
  draft: EntityDraft;
  results: EvaluationResult[];
} {
  const { fields, text, sourceId } = parts;
  const task = taskOf(fields);
  const base = basesOf(fields);
  const { results, datasets } = readModelIndex(fields, parts.frontMatter);
  const type = modelTypeOf({ ...base, task });
  fields.note('spec.type', `derived from the card: ${type}`);
  const modality = task ? modalityOf(task) : undefined;
  const license = readLicenseFields(fields);
  const library = fields.text('library_name');
  const languages = readLanguages(fields);

  return {
    results,
    draft: {
      metadata: {
        title: sourceId.split('/')[1],
        ...(text.description ? { description: text.description } : {}),
        tags: readTags(fields),
      },
      spec: {
        type,
        registry: { type: 'huggingface', name: sourceId },
        ...(task ? { task } : {}),
        ...(modality ? { modality } : {}),
        ...(library ? { library } : {}),
        ...(languages.length ? { languages } : {}),
        ...(license ? { license } : {}),
        ...useOf(text),
      },
      references: [
        ...base.ids.map(
          (id): DraftReference => ({
            field: 'baseModels',
            kind: 'Model',
            sourceId: id,
            item: base.relation ? { relation: base.relation } : {},
          }),
        ),
        ...idsIn(fields, 'datasets').map(id => datasetOf(id, 'training')),
        ...datasets.map(id => datasetOf(id, 'evaluation')),
      ],
    },
  };
}

function datasetOf(sourceId: string, role: string): DraftReference {
  return { field: 'datasets', kind: 'Dataset', sourceId, item: { role } };
}

function taskOf(fields: CardFields): string | undefined {
  const written = fields.text('pipeline_tag');
  if (!written) return undefined;
  const { task, known, formerly } = readTask(written);
  if (formerly) {
    fields.note('pipeline_tag', `is an old word for ${task}`, formerly);
  } else if (!known) {
    fields.note('pipeline_tag', 'is no task of the Hub: kept', written);
  }
  return task;
}

function basesOf(fields: CardFields) {
  const ids = idsIn(fields, 'base_model');
  const written = fields.text('base_model_relation')?.toLowerCase();
  const relation = baseModelRelations.find(each => each === written);
  if (written && !relation) {
    fields.note(
      'base_model_relation',
      `is not one of ${baseModelRelations.join(', ')}: left out`,
      written,
    );
  } else if (ids.length && !relation) {
    fields.note(
      'base_model_relation',
      'is missing: how the model was derived is not recorded',
    );
  }
  return { ids, relation };
}

/** Ids of repositories in a field; other texts are findings. */
export function idsIn(fields: CardFields, field: string): string[] {
  const ids = new Set<string>();
  for (const written of fields.texts(field)) {
    const id = repositoryIdOf(written);
    if (id) ids.add(id);
    else fields.note(field, 'is no id of a repository: left out', written);
  }
  return [...ids];
}

function useOf(text: CardText) {
  const useCases = text.about('intended');
  const outOfScope = text.about('out-of-scope');
  const limitations = text.about('limitations');
  const ethics = text.about('ethics');
  const intendedUse = {
    ...(useCases.length ? { useCases } : {}),
    ...(outOfScope.length ? { outOfScope } : {}),
  };
  return {
    ...(Object.keys(intendedUse).length ? { intendedUse } : {}),
    ...(limitations.length ? { limitations } : {}),
    ...(ethics.length
      ? { ethicalConsiderations: ethics.map(risk => ({ risk })) }
      : {}),
  };
}
