import { linksOf, riskTierOf } from '../../kinds';
import { countText, durationText, listText, yesNoText } from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';

const group = 'May I use it';

/** @internal */
export const useRows: ComparisonRow[] = [
  {
    id: 'license',
    group,
    label: 'License',
    important: true,
    of: byKind({
      model: ({ license }) => license?.expression ?? license?.name,
      dataset: ({ license }) => license?.expression ?? license?.name,
    }),
  },
  {
    id: 'license-restrictions',
    group,
    label: 'License restrictions',
    of: byKind({
      model: s => listText(s.license?.restrictions),
      dataset: s => listText(s.license?.restrictions),
    }),
  },
  {
    id: 'intended-use',
    group,
    label: 'Intended use',
    important: true,
    of: ({ spec: { intendedUse } }) =>
      listText([
        ...(intendedUse?.purposes ?? []),
        ...(intendedUse && 'useCases' in intendedUse
          ? intendedUse.useCases ?? []
          : []),
      ]),
  },
  {
    id: 'intended-users',
    group,
    label: 'Intended users',
    of: byKind({
      model: s => listText(s.intendedUse?.users),
      tool: s => listText(s.intendedUse?.users),
    }),
  },
  {
    id: 'out-of-scope',
    group,
    label: 'Out of scope',
    important: true,
    of: e => listText(e.spec.intendedUse?.outOfScope),
  },
  {
    id: 'lawful-basis',
    group,
    label: 'Lawful basis',
    of: byKind({ dataset: s => s.privacy?.lawfulBasis }),
  },
  {
    id: 'prohibited-uses',
    group,
    label: 'Prohibited uses',
    of: byKind({ dataset: s => listText(s.privacy?.prohibitedUses) }),
  },
  {
    id: 'risk-tier',
    group,
    label: 'Risk tier (declared)',
    important: true,
    of: riskTierOf,
  },
  {
    id: 'eu-ai-act',
    group,
    label: 'EU AI Act category (declared)',
    of: byKind({
      model: s => s.compliance?.euAiAct?.declaredCategory,
      tool: s => s.compliance?.euAiAct?.declaredCategory,
    }),
  },
  {
    id: 'regulations',
    group,
    label: 'Regulations',
    of: e => listText(e.spec.compliance?.regulations),
  },
  {
    id: 'autonomy',
    group,
    label: 'Autonomy',
    of: byKind({
      model: s => s.decision?.autonomy,
      tool: s => s.decision?.autonomy,
    }),
  },
  {
    id: 'retirement-date',
    group,
    label: 'Retirement date',
    important: true,
    of: e => e.spec.retirement?.date,
  },
  {
    id: 'successor',
    group,
    label: 'Successor',
    of: entity =>
      linksOf(entity).find(({ field }) => field === 'spec.retirement.successor')
        ?.targetRef,
  },
  {
    id: 'licensing-model',
    group,
    label: 'Licensing model',
    of: byKind({ tool: s => s.licensing?.model }),
  },
  {
    id: 'seats',
    group,
    label: 'Seats',
    of: byKind({ tool: s => countText(s.licensing?.seats) }),
  },
  {
    id: 'contract-end',
    group,
    label: 'Contract ends',
    of: byKind({ tool: s => s.contract?.end }),
  },
  {
    id: 'contract-notice',
    group,
    label: 'Notice period',
    of: byKind({ tool: s => durationText(s.contract?.noticePeriod) }),
  },
  {
    id: 'dpa',
    group,
    label: 'Data processing agreement signed',
    of: byKind({ tool: s => yesNoText(s.contract?.dpa?.signed) }),
  },
  {
    id: 'ip-indemnity',
    group,
    label: 'Copyright indemnity',
    of: byKind({ tool: s => yesNoText(s.contract?.terms?.ipIndemnity) }),
  },
  {
    id: 'training-required',
    group,
    label: 'Training required first',
    of: byKind({ tool: s => yesNoText(s.training?.required) }),
  },
];
