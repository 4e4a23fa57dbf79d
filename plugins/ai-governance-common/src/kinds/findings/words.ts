import { AiEntity, isAIToolEntity } from '../entities';
import { AiKind } from '../kinds';
import { closest } from '../closest';
import { unknownFields } from '../fieldTree';
import { specSchemas } from '../schemas';
import { huggingFaceTasks, isKnownTask } from '../tasks';
import { Finding, FindingRule } from './finding';

function taskFindings(entity: AiEntity): Finding[] {
  const task = isAIToolEntity(entity) ? undefined : entity.spec.task;
  if (!task || isKnownTask(task)) return [];
  const meant = closest(task, huggingFaceTasks);
  return [
    {
      id: 'unknown-task',
      title: 'Unknown task',
      severity: 'warning',
      fields: ['spec.task'],
      message: `spec.task is ${task}, which the Hugging Face vocabulary does not have`,
      fix: meant
        ? `Write ${meant}`
        : 'Write a pipeline_tag of Hugging Face, for example text-classification',
    },
  ];
}

const schemaOf: Record<string, AiKind> = {
  model: 'Model',
  dataset: 'Dataset',
  aitool: 'AITool',
};

function typoFindings(entity: AiEntity): Finding[] {
  const schema = specSchemas[schemaOf[entity.kind.toLocaleLowerCase('en-US')]];
  return unknownFields(schema, entity.spec, 'spec').flatMap(
    ({ path, key, known }) => {
      const meant = closest(key, known);
      if (!meant) return [];
      return [
        {
          id: 'probable-typo' as const,
          title: 'Probably misspelt field',
          severity: 'warning' as const,
          fields: [path],
          message: `${path} is not a known field, and ${meant} is missing`,
          fix: `Rename ${key} to ${meant}, or leave it if it is a field of your own`,
        },
      ];
    },
  );
}

/** A word that nobody knows, close to one that was probably meant. @internal */
export const wordFindings: FindingRule = entity => [
  ...taskFindings(entity),
  ...typoFindings(entity),
];
