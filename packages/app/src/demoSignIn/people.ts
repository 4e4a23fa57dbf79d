/** Somebody whom a visitor of the demo can be. */
export interface Person {
  /** A user of the catalog; none is the guest, who needs not be in it. */
  entityRef?: string;
  name: string;
  work: string;
  may: string;
}

/** Whom the tests and most visitors are. */
export const guest: Person = {
  name: 'Guest',
  work: 'Machine learning engineer in Support ML',
  may: 'Answers with the team for the models of customer support.',
};

/** One of each of the other roles. */
export const people: Person[] = [
  {
    entityRef: 'user:default/ana',
    name: 'Ana Duarte',
    work: 'Lead of Support ML',
    may: 'Changes who is responsible for what her team owns.',
  },
  {
    entityRef: 'user:default/grace',
    name: 'Grace Adeyemi',
    work: 'Head of AI governance',
    may: 'Sets the rules for everybody and sees every gap.',
  },
  {
    entityRef: 'user:default/pat',
    name: "Pat O'Neill",
    work: 'Product manager, customer support',
    may: 'Reads everything and owns no AI.',
  },
];
