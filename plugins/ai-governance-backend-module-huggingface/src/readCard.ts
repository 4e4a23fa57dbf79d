import {
  AiKind,
  ANNOTATION_HUGGINGFACE_REPO_ID,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityDraft,
  ImportFile,
  ImportFinding,
  ReadCard,
} from '@aigov/backstage-plugin-ai-governance-node';
import { CardFields, readFields } from './cardFields';
import { FrontMatter, parseFrontMatter } from './parseFrontMatter';
import { readDataset } from './readDataset';
import { readModel } from './readModel';
import { readText } from './readText';
import { repositoryOf } from './repositoryOf';
import { splitCard } from './splitCard';

/** Fields that only dataset cards have. */
const datasetFields = [
  'annotations_creators',
  'configs',
  'dataset_info',
  'language_creators',
  'multilinguality',
  'size_categories',
  'source_datasets',
  'task_categories',
  'task_ids',
];

const emptyFrontMatter: FrontMatter = {
  values: new Map(),
  written: () => undefined,
};

/** Reads a model or dataset card of Hugging Face. Never throws. */
export function readCard({ path, content }: ImportFile): ReadCard {
  const { kind, sourceId } = repositoryOf(path) ?? {};
  if (!sourceId) {
    return {
      status: 'broken',
      kind,
      reason:
        'The place of the card names no organization: put it at <organization>/<name>/README.md',
    };
  }
  const card = splitCard(content);
  if (card.status === 'unclosed') {
    return {
      status: 'broken',
      kind,
      sourceId,
      line: card.line,
      reason: `The front matter that starts on line ${card.line} does not end: add a line with --- after it`,
    };
  }
  const parsed =
    card.status === 'ok'
      ? parseFrontMatter(card.yaml, { line: card.yamlLine })
      : { status: 'ok' as const, frontMatter: emptyFrontMatter };
  if (parsed.status === 'broken') return { ...parsed, kind, sourceId };

  const { frontMatter } = parsed;
  const findings: ImportFinding[] = [];
  const fields = readFields(frontMatter, findings);
  if (card.status === 'no-front-matter') {
    fields.note('front matter', 'is missing: only the text was read');
  }
  const parts = {
    fields,
    frontMatter,
    text: readText(card.body, fields),
    sourceId,
  };
  const read = kind ?? kindOf(fields);
  const { draft, results } =
    read === 'Dataset'
      ? { draft: readDataset(parts), results: [] }
      : readModel(parts);
  return {
    status: 'ok',
    kind: read,
    sourceId,
    draft: withRepository(draft, sourceId),
    results,
    findings,
    notMapped: fields.rest(),
  };
}

function kindOf(fields: CardFields): AiKind {
  const telling = datasetFields.find(field => fields.has(field));
  const kind = telling ? 'Dataset' : 'Model';
  fields.note(
    'kind',
    telling
      ? `read as a Dataset, because the card has ${telling}`
      : 'read as a Model: put datasets into a folder datasets',
  );
  return kind;
}

function withRepository(draft: EntityDraft, id: string): EntityDraft {
  return {
    ...draft,
    metadata: {
      ...draft.metadata,
      annotations: { [ANNOTATION_HUGGINGFACE_REPO_ID]: id },
    },
  };
}
