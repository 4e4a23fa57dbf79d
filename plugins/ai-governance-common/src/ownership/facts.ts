import { z } from 'zod';
import { defineFact } from '../facts';
import { raciLetters } from '../contract';
import { ownershipFindingIds } from './finding';

/** The parties that are accountable, most activities first. @public */
export const accountableFact = defineFact({
  id: 'ownership.accountable',
  title: 'Accountable parties',
  schema: z.array(z.string()).min(1),
});

/** Whether each activity has an accountable party that is there. @public */
export const raciCompleteFact = defineFact({
  id: 'ownership.raci-complete',
  title: 'Each activity has an accountable party',
  schema: z.boolean(),
});

/** What the reality check found. @public */
export const ownershipFindingsFact = defineFact({
  id: 'ownership.findings',
  title: 'Findings about ownership',
  schema: z.array(z.enum(ownershipFindingIds)),
});

/** Who plays which role with which letters; what authorisation asks. @public */
export const raciHoldersFact = defineFact({
  id: 'ownership.holders',
  title: 'Who holds which role',
  schema: z.array(
    z.object({
      party: z.string(),
      role: z.string(),
      letters: z.array(z.enum(raciLetters)),
    }),
  ),
});

/** Roles of the rules that a party plays. @public */
export const rolesNamedFact = defineFact({
  id: 'ownership.roles-named',
  title: 'Roles that somebody plays',
  schema: z.array(z.string()),
});

/** Whether the support path has all its steps. @public */
export const supportCompleteFact = defineFact({
  id: 'support.path-complete',
  title: 'The support path has every step',
  schema: z.boolean(),
});

/** The steps of the support path that are missing. @public */
export const supportGapsFact = defineFact({
  id: 'support.gaps',
  title: 'Missing steps of the support path',
  schema: z.array(z.string()),
});

/** @public */
export const ownershipFacts = [
  accountableFact,
  raciCompleteFact,
  ownershipFindingsFact,
  raciHoldersFact,
  rolesNamedFact,
  supportCompleteFact,
  supportGapsFact,
];
