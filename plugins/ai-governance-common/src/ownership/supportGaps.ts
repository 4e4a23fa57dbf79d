import { Contact, SupportPath } from './support';

/**
 * Whether a party can be reached: in the catalog, not any more, or a group
 * without members.
 *
 * @public
 */
export type PartyState = 'found' | 'left' | 'empty';

/** The steps of a support path, as its fields are named. @public */
export const supportSteps = [
  { id: 'firstContact', title: 'First contact' },
  { id: 'channel', title: 'Channel' },
  { id: 'hours', title: 'Hours' },
  { id: 'knowledgeBase', title: 'Knowledge base' },
  { id: 'alert', title: 'Alert' },
  { id: 'onCall', title: 'On-call' },
  { id: 'escalation', title: 'Escalation' },
  { id: 'incident', title: 'Incident' },
  { id: 'vendor', title: 'Vendor' },
] as const;

/** @public */
export type SupportStep = (typeof supportSteps)[number]['id'];

/**
 * A step of a support path that is missing or leads to nobody.
 *
 * @public
 */
export interface SupportGap {
  step: SupportStep;
  message: string;
}

const wayOut: Record<SupportStep, string> = {
  firstContact: 'name whom to ask first',
  channel: 'name the chat channel or mailing list',
  hours: 'say when somebody answers, with the time zone',
  knowledgeBase: 'link the page with known problems',
  alert: 'say where an alert arrives',
  onCall: 'name who is called',
  escalation: 'name who is called next',
  incident: 'say where an incident is opened',
  vendor: 'name the vendor, whom to ask there and the contract',
};

/**
 * The gaps of a support path. A vendor is asked for only where the asset has
 * one; one that is named needs a contact and a contract.
 *
 * @public
 */
export function supportGaps(
  path: SupportPath,
  options: {
    needsVendor?: boolean;
    stateOf?: (party: string) => PartyState;
  } = {},
): SupportGap[] {
  const { needsVendor = false, stateOf = () => 'found' } = options;
  return supportSteps.flatMap(({ id: step, title }) => {
    if (step === 'vendor' && !path.vendor && !needsVendor) return [];
    if (isMissing(path, step)) {
      return [{ step, message: `${title} is missing: ${wayOut[step]}` }];
    }
    return [
      ...(step === 'vendor' ? vendorGaps(path) : []),
      ...contactsOf(path, step).flatMap(({ party }) => {
        const state = party ? stateOf(party) : 'found';
        if (state === 'found') return [];
        const reason =
          state === 'left'
            ? 'is not in the catalog any more'
            : 'is a group without members';
        return [
          { step, message: `${title}: ${party} ${reason}: name somebody else` },
        ];
      }),
    ];
  });
}

/** The parties of the catalog that a path names, each once. @public */
export function partiesOfPath(path: SupportPath): string[] {
  const refs = supportSteps
    .flatMap(({ id }) => contactsOf(path, id))
    .flatMap(({ party }) => party ?? []);
  return [...new Set(refs)];
}

function isMissing(path: SupportPath, step: SupportStep): boolean {
  const value = path[step];
  return Array.isArray(value) ? value.length === 0 : value === undefined;
}

function vendorGaps({ vendor }: SupportPath): SupportGap[] {
  const gap = (message: string): SupportGap => ({ step: 'vendor', message });
  return [
    ...(vendor?.contact
      ? []
      : [gap('Vendor has no contact: name whom to ask there')]),
    ...(vendor?.contract
      ? []
      : [gap('Vendor has no contract reference: add it')]),
  ];
}

function contactsOf(path: SupportPath, step: SupportStep): Contact[] {
  switch (step) {
    case 'firstContact':
    case 'onCall':
      return path[step] ? [path[step]] : [];
    case 'escalation':
      return path.escalation.map(({ contact }) => contact);
    case 'vendor':
      return path.vendor?.contact ? [path.vendor.contact] : [];
    default:
      return [];
  }
}
