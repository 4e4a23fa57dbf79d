import {
  hostingOf,
  isDatasetEntity,
  regionsOf,
  responseTimeOf,
} from '../../kinds';
import {
  CellText,
  countText,
  durationText,
  listText,
  phrase,
  yesNoText,
} from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';
import { NOT_APPLICABLE } from '../askedFields';

const group = 'Run';

interface Fallback {
  mode?: string;
  refs?: string[];
}

const fallbackText = (fallback: Fallback | undefined): CellText =>
  phrase(fallback?.mode, listText(fallback?.refs));

interface Slo {
  name?: string;
  sli?: string;
  operator?: string;
  target?: number;
  window?: string;
}

const AVAILABILITY = /availab|uptime|success/i;

const availabilityText = (slos: Slo[] | undefined): CellText =>
  listText(
    slos
      ?.filter(({ name, sli }) => AVAILABILITY.test(`${name} ${sli}`))
      .map(({ sli, name, operator, target, window }) =>
        phrase(
          sli ?? name,
          operator,
          target,
          window && `over ${durationText(window)}`,
        ),
      ),
  );

/** @internal */
export const runRows: ComparisonRow[] = [
  {
    id: 'hosting',
    group,
    label: 'Hosting',
    important: true,
    of: entity =>
      isDatasetEntity(entity) ? NOT_APPLICABLE : hostingOf(entity),
  },
  { id: 'regions', group, label: 'Regions', of: e => listText(regionsOf(e)) },
  {
    id: 'serving',
    group,
    label: 'Served',
    of: byKind({
      model: s =>
        listText([
          ...new Set(
            (s.deployment?.environments ?? []).map(({ serving }) => serving),
          ),
        ]),
    }),
  },
  {
    id: 'response-time',
    group,
    label: 'Response time (promised)',
    important: true,
    of: entity =>
      isDatasetEntity(entity)
        ? NOT_APPLICABLE
        : countText(responseTimeOf(entity), 'ms'),
  },
  {
    id: 'availability-slo',
    group,
    label: 'Availability (promised)',
    of: byKind({
      model: s => availabilityText(s.slos),
      tool: s => availabilityText(s.slos),
    }),
  },
  {
    id: 'criticality',
    group,
    label: 'Criticality',
    of: e => e.spec.criticality,
  },
  {
    id: 'rto',
    group,
    label: 'Back after an outage within (RTO)',
    of: e => durationText(e.spec.resilience?.rto),
  },
  {
    id: 'rpo',
    group,
    label: 'Data lost at most for (RPO)',
    of: e => durationText(e.spec.resilience?.rpo),
  },
  {
    id: 'fallback',
    group,
    label: 'When it is down',
    of: byKind({
      model: s => fallbackText(s.resilience?.fallback),
      tool: s => fallbackText(s.resilience?.fallback),
    }),
  },
  {
    id: 'agency',
    group,
    label: 'Can do by itself',
    of: byKind({
      tool: ({ agency }) =>
        listText([
          agency?.executesCode ? 'runs code' : undefined,
          agency?.writesFiles ? 'writes files' : undefined,
          agency?.productionAccess ? 'reaches production' : undefined,
          agency?.networkAccess && `network access: ${agency.networkAccess}`,
          agency?.approval && `approval: ${agency.approval}`,
        ]),
    }),
  },
  {
    id: 'sso',
    group,
    label: 'Single sign-on',
    of: byKind({ tool: s => s.access?.sso }),
  },
  {
    id: 'mfa',
    group,
    label: 'Second factor',
    of: byKind({ tool: s => yesNoText(s.access?.mfa) }),
  },
  {
    id: 'freshness',
    group,
    label: 'Updated every',
    of: byKind({ dataset: s => durationText(s.maintenance?.frequency) }),
  },
];
