import { dataAllowance, datasetRoles, isDatasetEntity } from '../../kinds';
import { durationText, listText, phrase, yesNoText } from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';
import { NOT_APPLICABLE } from '../askedFields';

const group = 'Data';

const datasetsFor = (
  id: string,
  label: string,
  wanted: ReadonlyArray<(typeof datasetRoles)[number]>,
): ComparisonRow => ({
  id,
  group,
  label,
  of: byKind({
    model: ({ datasets = [] }) =>
      listText(
        datasets
          .filter(({ role }) => role && wanted.includes(role))
          .map(({ ref, version }) => phrase(ref, version)),
      ),
  }),
});

/** @internal */
export const dataRows: ComparisonRow[] = [
  {
    id: 'data-allowed',
    group,
    label: 'Data allowed',
    important: true,
    of: entity => {
      if (isDatasetEntity(entity)) return NOT_APPLICABLE;
      const { decided, classifications } = dataAllowance(entity);
      return decided
        ? listText(
            classifications
              .filter(({ allowance }) => allowance === 'allowed')
              .map(({ value }) => value),
          )
        : undefined;
    },
  },
  {
    id: 'personal-data-allowed',
    group,
    label: 'Personal data allowed',
    important: true,
    of: entity => {
      if (isDatasetEntity(entity)) return NOT_APPLICABLE;
      const { personalData, personalDataUpTo } = dataAllowance(entity);
      if (personalData === 'not-decided') return undefined;
      return personalData === 'allowed'
        ? `up to ${personalDataUpTo}`
        : 'prohibited';
    },
  },
  {
    id: 'data-prohibited',
    group,
    label: 'Never put in',
    of: byKind({ tool: s => listText(s.data?.prohibited) }),
  },
  {
    id: 'classification',
    group,
    label: 'Classification',
    important: true,
    of: byKind({ dataset: s => s.classification }),
  },
  {
    id: 'personal-data',
    group,
    label: 'Personal data in it',
    important: true,
    of: byKind({
      dataset: ({ personalData }) =>
        listText([personalData.level, ...(personalData.categories ?? [])]),
    }),
  },
  {
    id: 'residency',
    group,
    label: 'Data stays in',
    important: true,
    of: byKind({
      model: s => listText(s.data?.residency),
      dataset: s => listText(s.residency),
      tool: s => listText(s.data?.residency),
    }),
  },
  {
    id: 'retention',
    group,
    label: 'Kept for',
    of: byKind({
      model: s => durationText(s.data?.inferenceLogRetention),
      dataset: ({ retention }) =>
        phrase(
          durationText(retention?.period),
          retention?.action && `then ${retention.action}`,
        ),
      tool: s => durationText(s.contract?.terms?.vendorRetention),
    }),
  },
  {
    id: 'prompt-logging',
    group,
    label: 'Prompt logging',
    of: byKind({
      tool: ({ data }) =>
        phrase(
          yesNoText(data?.promptLogging?.enabled),
          durationText(data?.promptLogging?.retention),
        ),
    }),
  },
  {
    id: 'trains-on-customer-data',
    group,
    label: 'Vendor trains on our data',
    of: byKind({
      tool: s => yesNoText(s.contract?.terms?.trainsOnCustomerData),
    }),
  },
  datasetsFor('training-data', 'Trained on', ['training', 'fine-tuning']),
  datasetsFor('test-data', 'Tested and evaluated on', [
    'validation',
    'testing',
    'evaluation',
    'calibration',
  ]),
  datasetsFor('retrieval-data', 'Reads', ['rag']),
  {
    id: 'sources',
    group,
    label: 'Sources',
    of: byKind({
      dataset: s =>
        listText(
          (s.sources ?? []).map(({ name, ref, collection }) =>
            phrase(name ?? ref, collection && `(${collection})`),
          ),
        ),
    }),
  },
  {
    id: 'availability',
    group,
    label: 'How to get it',
    of: byKind({ dataset: s => s.availability }),
  },
];
