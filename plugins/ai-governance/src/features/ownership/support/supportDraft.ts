import {
  Contact,
  severities,
  SupportPath,
  supportPathSchema,
} from '@aigov/backstage-plugin-ai-governance-common';

type Severity = (typeof severities)[number];

/** A contact while it is edited: empty text is "not there". */
export interface ContactDraft {
  party: string;
  text: string;
  url: string;
}

/** Something with a name and an address, while it is edited. */
export interface PlaceDraft {
  title: string;
  url: string;
}

/** A step of the escalation; the key stays when the step moves. */
export interface StepDraft {
  key: number;
  contact: ContactDraft;
  minutes: Partial<Record<Severity, number>>;
}

/** A support path while it is edited. */
export interface SupportDraft {
  firstContact: ContactDraft;
  channel: PlaceDraft;
  hours: string;
  knowledgeBase: string;
  alert: PlaceDraft;
  onCall: ContactDraft;
  escalation: StepDraft[];
  incident: PlaceDraft;
  vendor: { name: string; contact: ContactDraft; contract: string };
}

const noPlace: PlaceDraft = { title: '', url: '' };

const contactDraft = (contact?: Contact): ContactDraft => ({
  party: contact?.party ?? '',
  text: contact?.text ?? '',
  url: contact?.url ?? '',
});

/** A new step at the end. */
export function newStep(steps: readonly StepDraft[]): StepDraft {
  const key = Math.max(0, ...steps.map(step => step.key)) + 1;
  return { key, contact: contactDraft(), minutes: {} };
}

/** A support path, ready to be edited. */
export function draftOf(path: SupportPath): SupportDraft {
  return {
    firstContact: contactDraft(path.firstContact),
    channel: { ...noPlace, ...path.channel },
    hours: path.hours ?? '',
    knowledgeBase: path.knowledgeBase ?? '',
    alert: { ...noPlace, ...path.alert },
    onCall: contactDraft(path.onCall),
    escalation: path.escalation.map(({ contact, minutes }, index) => ({
      key: index + 1,
      contact: contactDraft(contact),
      minutes: { ...minutes },
    })),
    incident: { ...noPlace, ...path.incident },
    vendor: {
      name: path.vendor?.name ?? '',
      contact: contactDraft(path.vendor?.contact),
      contract: path.vendor?.contract ?? '',
    },
  };
}

const word = (text: string) => text.trim() || undefined;

function contactOf(draft: ContactDraft): Contact | undefined {
  const contact = {
    ...(word(draft.party) ? { party: draft.party } : {}),
    ...(word(draft.text) ? { text: draft.text.trim() } : {}),
    ...(word(draft.url) ? { url: draft.url.trim() } : {}),
  };
  return Object.keys(contact).length ? contact : undefined;
}

function placeOf({ title, url }: PlaceDraft): SupportPath['channel'] {
  if (!word(title) && !word(url)) return undefined;
  return {
    title: title.trim(),
    ...(word(url) ? { url: url.trim() } : {}),
  };
}

function vendorOf({ name, contact, contract }: SupportDraft['vendor']) {
  const who = contactOf(contact);
  if (!word(name) && !who && !word(contract)) return undefined;
  return {
    name: name.trim(),
    ...(who ? { contact: who } : {}),
    ...(word(contract) ? { contract: contract.trim() } : {}),
  };
}

/** What was edited, as it is saved: what is empty is left out. */
export function pathOf(draft: SupportDraft): SupportPath {
  const path = {
    firstContact: contactOf(draft.firstContact),
    channel: placeOf(draft.channel),
    hours: word(draft.hours),
    knowledgeBase: word(draft.knowledgeBase),
    alert: placeOf(draft.alert),
    onCall: contactOf(draft.onCall),
    incident: placeOf(draft.incident),
    vendor: vendorOf(draft.vendor),
  };
  return {
    ...Object.fromEntries(
      Object.entries(path).filter(([, value]) => value !== undefined),
    ),
    escalation: draft.escalation.map(({ contact, minutes }) => {
      const set = severities.filter(severity => minutes[severity]);
      return {
        contact: contactOf(contact) ?? {},
        ...(set.length
          ? { minutes: Object.fromEntries(set.map(s => [s, minutes[s]])) }
          : {}),
      };
    }),
  };
}

/** What keeps a draft from being saved: the field, dotted, and why. */
export function problemsOf(draft: SupportDraft): Record<string, string> {
  const parsed = supportPathSchema.safeParse(pathOf(draft));
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join('.'), message]),
  );
}
