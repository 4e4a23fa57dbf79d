import { SupportPath, supportPathSchema } from './support';
import {
  PartyState,
  partiesOfPath,
  supportGaps,
  supportSteps,
} from './supportGaps';

const lea = { party: 'user:default/lea' };
const complete: SupportPath = {
  firstContact: { party: 'group:default/support-ml' },
  channel: { title: '#support-ml', url: 'https://chat.example.com/support-ml' },
  hours: 'Mon–Fri 9–17 CET',
  knowledgeBase: 'https://docs.example.com/support-ml',
  alert: { title: 'Pager' },
  onCall: lea,
  escalation: [{ contact: { text: '+49 30 123' } }, { contact: lea }],
  incident: { title: 'Incident desk' },
  vendor: {
    name: 'Examplesoft',
    contact: { text: 'support@example.com' },
    contract: 'C-12',
  },
};

const without = (...steps: Array<keyof SupportPath>): SupportPath =>
  supportPathSchema.parse(
    Object.fromEntries(
      Object.entries(complete).filter(
        ([step]) => !steps.includes(step as keyof SupportPath),
      ),
    ),
  );

const stepsOf = (path: SupportPath, needsVendor = false) =>
  supportGaps(path, { needsVendor }).map(({ step }) => step);

describe('supportGaps', () => {
  it('has none on a complete path', () => {
    expect(supportGaps(complete, { needsVendor: true })).toEqual([]);
  });

  it.each(supportSteps.filter(({ id }) => id !== 'vendor'))(
    'names the missing step $id',
    ({ id, title }) => {
      expect(supportGaps(without(id))).toEqual([
        { step: id, message: expect.stringContaining(`${title} is missing: `) },
      ]);
    },
  );

  it('asks for a vendor only where there is one', () => {
    expect(stepsOf(without('vendor'))).toEqual([]);
    expect(stepsOf(without('vendor'), true)).toEqual(['vendor']);
    expect(stepsOf({ ...complete, vendor: { name: 'Examplesoft' } })).toEqual([
      'vendor',
      'vendor',
    ]);
  });

  it.each<[PartyState, string]>([
    ['left', 'user:default/lea is not in the catalog any more'],
    ['empty', 'user:default/lea is a group without members'],
  ])('counts a contact that is %s as a gap at each step', (state, reason) => {
    const gaps = supportGaps(complete, {
      stateOf: party => (party === lea.party ? state : 'found'),
    });
    expect(gaps.map(({ step }) => step)).toEqual(['onCall', 'escalation']);
    expect(gaps[0].message).toBe(`On-call: ${reason}: name somebody else`);
  });
});

describe('partiesOfPath', () => {
  it('has each party once', () => {
    expect(partiesOfPath(complete)).toEqual([
      'group:default/support-ml',
      'user:default/lea',
    ]);
  });
});
