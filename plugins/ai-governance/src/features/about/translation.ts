import {
  createTranslationRef,
  TranslationFunction,
} from '@backstage/core-plugin-api/alpha';
import { datasetMessages } from './dataset/messages';
import { modelMessages } from './model/messages';
import { toolMessages } from './tool/messages';

/** The words of the overview pages of Model, Dataset and AITool. @public */
export const aboutTranslationRef = createTranslationRef({
  id: 'ai-governance.about',
  messages: {
    copyRef: 'Copy entity ref',
    noDescription: 'No description is recorded',
    notDecidedAtAll: 'Not decided: do not use it for this; ask {{who}}',
    notDecidedFor: 'Not decided: do not use it for {{what}}; ask {{who}}',
    notRecordedList: 'Not recorded: {{what}}',
    yes: 'Yes',
    no: 'No',

    retired: 'Retired: do not use it',
    retiredSince: 'Past its retirement date ({{when}}): do not use it',
    deprecated: 'Deprecated: do not choose it for anything new',
    experimental: 'Experimental: not for production',
    retires: 'Retires {{when}}',
    successor: 'Use {{what}} instead',
    noSuccessor: 'No successor is recorded',
    retirementSource: 'Source: {{source}}',
    noRetirement: 'No date recorded',

    findings: 'Findings',
    findingsPart: 'the entities that it refers to',
    noFindings:
      'Nothing is missing from its file. This does not say how good or how risky it is.',
    findingsLocalOnly:
      'References could not be checked. What its own fields say:',
    noFindingsLocal:
      'Nothing is missing that its declared facts ask for. References were not checked.',
    findingsMeaning:
      'This says what the file lacks. It does not say how good or how risky it is.',
    findingHow: 'Mend it: {{fix}}',

    users: 'Who uses it',
    usersPart: 'who uses it',
    noUsers: 'Nothing is declared to use it',
    noUsersWhy:
      'A service that uses it says so in its own file; then it appears here, and its owner hears when this retires.',
    usersHowTo: 'How to declare it',
    usersSnippet: 'In the catalog-info.yaml of the service',
    usersCount_one: '{{count}} entity uses it directly',
    usersCount_other: '{{count}} entities use it directly',
    usersNotPinned_one: '{{count}} of them without a pinned version',
    usersNotPinned_other: '{{count}} of them without a pinned version',
    usersCut: '{{reason}}',
    usersRestricted:
      'A policy hides a part of the catalog from you: this is what you can see',
    usersMore_one: '{{count}} more',
    usersMore_other: '{{count}} more',
    userWithoutLifecycle: 'lifecycle not recorded',
    pinnedTo: 'pinned to {{version}}',
    notPinned: 'not pinned',
    catalogSource: 'the catalog',

    details: 'Details',
    provenance: 'Where this comes from',
    provenancePart: 'where this comes from',
    importedFrom: 'Imported from {{format}} as {{id}}, file {{file}}, read',
    declaredIn: 'Declared in {{place}}',
    declaredByHand: 'Declared by hand; the place is not known to the catalog',

    compliance: 'Compliance',
    regulations: 'Regulations',
    euAiActRole: 'Our role under the EU AI Act',
    euAiActCategory: 'Category under the EU AI Act (declared)',
    riskTier: 'Risk tier (declared)',
    roles: 'Roles',
    finops: 'Cost tags',
    runbooks: 'Runbooks',
    resilience: 'If it stops',
    rto: 'Back after (RTO)',
    rpo: 'Data lost at most (RPO)',
    fallback: 'Fallback',
    fallbackTo: 'Falls back to',
    procedure: 'Procedure',
    regions: 'Regions',
    drillEvery: 'Recovery rehearsed every',
    slos: 'Service level targets',
    sloWindow: 'over {{window}}',
    limits: 'Limits',
    capabilities: 'What it can do',
    decisions: 'Part in decisions',
    autonomy: 'Autonomy',
    affectsIndividuals: 'Affects individuals',
    automatedDecision: 'Decides without a human',

    lifecycle: 'Lifecycle',
    stage: 'Adoption stage',
    criticality: 'Criticality',
    system: 'System',
    type: 'Type',
    retirement: 'Retirement',
    version: 'Version',
    ...modelMessages,
    ...datasetMessages,
    ...toolMessages,
  },
});

/** Looks up the words of the overview pages. */
export type AboutText = TranslationFunction<(typeof aboutTranslationRef)['T']>;
