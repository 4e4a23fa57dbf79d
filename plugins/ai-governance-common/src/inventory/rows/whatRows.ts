import {
  isAIToolEntity,
  isDatasetEntity,
  normalizedStage,
  RELATION_DERIVED_FROM,
  RELATION_USES_MODEL,
  relationsOf,
  vendorOf,
} from '../../kinds';
import { countText, listText, phrase } from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';
import { NOT_APPLICABLE } from '../askedFields';

const group = 'What it is';

/** @internal */
export const whatRows: ComparisonRow[] = [
  { id: 'type', group, label: 'Type', important: true, of: e => e.spec.type },
  {
    id: 'task',
    group,
    label: 'Task',
    important: true,
    of: byKind({ model: s => s.task, dataset: s => s.task }),
  },
  {
    id: 'capabilities',
    group,
    label: 'Capabilities',
    of: byKind({
      model: s => listText(s.capabilities),
      tool: s => listText(s.capabilities),
    }),
  },
  {
    id: 'vendor',
    group,
    label: 'Made by',
    of: entity => (isDatasetEntity(entity) ? NOT_APPLICABLE : vendorOf(entity)),
  },
  {
    id: 'inputs',
    group,
    label: 'Takes in',
    of: byKind({ model: s => listText(s.modality?.inputs) }),
  },
  {
    id: 'outputs',
    group,
    label: 'Gives out',
    of: byKind({ model: s => listText(s.modality?.outputs) }),
  },
  {
    id: 'architecture',
    group,
    label: 'Architecture',
    of: byKind({
      model: ({ architecture }) =>
        phrase(architecture?.family, architecture?.name),
    }),
  },
  {
    id: 'base-models',
    group,
    label: 'Made from',
    of: entity => {
      if (isAIToolEntity(entity)) return NOT_APPLICABLE;
      return listText(
        relationsOf(entity)
          .filter(({ type }) => type === RELATION_DERIVED_FROM)
          .map(({ targetRef }) => targetRef),
      );
    },
  },
  {
    id: 'models',
    group,
    label: 'Runs on',
    of: entity => {
      if (!isAIToolEntity(entity)) return NOT_APPLICABLE;
      return listText(
        relationsOf(entity)
          .filter(({ type }) => type === RELATION_USES_MODEL)
          .map(({ targetRef }) => targetRef),
      );
    },
  },
  {
    id: 'size',
    group,
    label: 'Size',
    of: byKind({
      model: s => countText(s.architecture?.parameters, 'parameters'),
      dataset: ({ size }) =>
        listText([
          countText(size?.records, 'records'),
          countText(size?.bytes, 'bytes'),
        ]),
    }),
  },
  {
    id: 'context-length',
    group,
    label: 'Context length',
    of: byKind({
      model: s => countText(s.architecture?.contextLength, 'tokens'),
    }),
  },
  {
    id: 'languages',
    group,
    label: 'Languages',
    of: byKind({
      model: s => listText(s.languages),
      dataset: s => listText(s.languages),
    }),
  },
  {
    id: 'library',
    group,
    label: 'Library',
    of: byKind({ model: s => s.library }),
  },
  {
    id: 'contents',
    group,
    label: 'Kind of data',
    of: byKind({ dataset: s => listText(s.modality) }),
  },
  {
    id: 'format',
    group,
    label: 'Format',
    of: byKind({
      dataset: ({ location }) => phrase(location?.format, location?.platform),
    }),
  },
  {
    id: 'version',
    group,
    label: 'Version',
    of: byKind({ dataset: s => s.version, tool: s => s.version?.current }),
  },
  {
    id: 'lifecycle',
    group,
    label: 'Lifecycle',
    important: true,
    of: e => e.spec.lifecycle,
  },
  {
    id: 'stage',
    group,
    label: 'Adoption stage',
    of: entity =>
      isDatasetEntity(entity)
        ? NOT_APPLICABLE
        : normalizedStage(entity.spec.adoptionStage),
  },
  {
    id: 'integrations',
    group,
    label: 'Connects to',
    of: byKind({
      tool: s =>
        listText(
          (s.integrations ?? []).map(({ type, name }) => phrase(type, name)),
        ),
    }),
  },
];
