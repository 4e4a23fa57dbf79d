import { isAIToolEntity } from '../../kinds';
import { durationText } from '../cellText';
import { byKind, ComparisonRow } from '../comparisonRow';
import { NOT_APPLICABLE } from '../askedFields';
import { ownerRefOf, systemRefOf } from '../placeOf';

const group = 'Ownership';

/** @internal */
export const ownershipRows: ComparisonRow[] = [
  { id: 'owner', group, label: 'Owner', important: true, of: ownerRefOf },
  { id: 'system', group, label: 'System', of: systemRefOf },
  {
    id: 'data-owner',
    group,
    label: 'Data owner',
    of: byKind({
      model: s => s.roles?.dataOwner,
      dataset: s => s.roles?.dataOwner,
    }),
  },
  {
    id: 'tool-admin',
    group,
    label: 'Administered by',
    of: byKind({ tool: s => s.roles?.toolAdmin }),
  },
  {
    id: 'first-contact',
    group,
    label: 'Ask first',
    of: byKind({
      dataset: s => s.maintenance?.contact,
      tool: s => s.support?.firstContact,
    }),
  },
  {
    id: 'support-channel',
    group,
    label: 'Support channel',
    of: byKind({ tool: s => s.support?.channel }),
  },
  {
    id: 'vendor-support',
    group,
    label: 'Vendor answers within',
    of: entity =>
      isAIToolEntity(entity)
        ? durationText(entity.spec.vendor?.support?.responseTime)
        : NOT_APPLICABLE,
  },
];
