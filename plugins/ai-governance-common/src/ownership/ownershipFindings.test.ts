import fc from 'fast-check';
import { defaultScheme } from './defaultScheme';
import { effectiveMatrix } from './effectiveMatrix';
import { ownershipFindingIds } from './finding';
import { Matrix } from './matrix';
import {
  FindingSources,
  isRaciComplete,
  ownershipFindings,
} from './ownershipFindings';
import { Cells } from './scheme';
import { templateOf } from './templateOf';
import { anyMatrix } from './__testUtils__/matrices';

const ml = 'group:default/ml';
const lea = 'user:default/lea';
const parties = { 'model-owner': ml, mlops: 'group:default/ops', legal: lea };
const cells = templateOf(defaultScheme, 'Model')!;

const sourcesOf = (
  given: Partial<FindingSources> & { own?: Partial<Matrix> },
): FindingSources => ({
  scheme: defaultScheme,
  effective: effectiveMatrix({
    kind: 'Model',
    scheme: defaultScheme,
    own: { parties, cells, ...given.own },
  }),
  owner: ml,
  stateOf: () => 'found',
  belongsTo: () => false,
  assetsOf: () => 1,
  supportGaps: [],
  ...given,
});

const found = (given: Parameters<typeof sourcesOf>[0] = {}) =>
  ownershipFindings(sourcesOf(given));

const row = (activity: string, letters: Cells[string]) => ({
  own: { cells: { ...cells, [activity]: letters } },
});

describe('ownershipFindings', () => {
  it('finds nothing wrong with a good matrix', () => {
    expect(found()).toEqual([]);
    expect(isRaciComplete(sourcesOf({}))).toBe(true);
  });

  it('says once that nobody said anything', () => {
    const effective = effectiveMatrix({ kind: 'Model', scheme: defaultScheme });
    expect(found({ effective })).toMatchObject([{ id: 'matrix-missing' }]);
    expect(isRaciComplete(sourcesOf({ effective }))).toBe(false);
  });

  it.each<[string, Parameters<typeof sourcesOf>[0], object]>([
    [
      'a role with an A that nobody plays',
      { own: { parties: { ...parties, mlops: undefined! } } },
      {
        id: 'accountable-missing',
        message:
          'Deploy has no accountable party: name a party for SRE / MLOps, or give the A to another role',
        activities: ['deploy'],
        roles: ['mlops'],
      },
    ],
    [
      'an activity that has no A',
      {
        scheme: {
          ...defaultScheme,
          activities: [
            ...defaultScheme.activities,
            { id: 'audit', title: 'Audit' },
          ],
        },
      },
      {
        id: 'accountable-missing',
        message: 'Audit has no accountable party: give a role an A',
        activities: ['audit'],
        roles: [],
      },
    ],
    [
      'a party that left',
      { stateOf: party => (party === lea ? 'left' : 'found') },
      {
        id: 'party-left',
        message:
          'user:default/lea plays Legal and is not in the catalog any more: name somebody else',
        roles: ['legal'],
        party: lea,
      },
    ],
    [
      'a group without members',
      { stateOf: party => (party === ml ? 'empty' : 'found') },
      {
        id: 'group-empty',
        message:
          'group:default/ml plays Model owner and has no members: add members, or name somebody else',
        roles: ['model-owner'],
        party: ml,
      },
    ],
    [
      'an owner that is accountable for nothing',
      { owner: 'group:default/sales' },
      {
        id: 'owner-differs',
        message:
          'group:default/sales owns this in the catalog and is accountable for nothing: make it accountable, or change spec.owner',
        party: 'group:default/sales',
      },
    ],
    [
      'a person with too many assets',
      { assetsOf: person => (person === lea ? 21 : 0) },
      {
        id: 'too-many-assets',
        message:
          'user:default/lea is accountable for more than 20 assets, the most that the rules of ownership allow one person: hand some over',
        party: lea,
      },
    ],
    [
      'somebody who approves the own work',
      row('approve', { 'model-owner': 'A', legal: 'R' }),
      {
        id: 'approves-own-work',
        message:
          'group:default/ml is responsible for Build and answers for Approve: let somebody else approve',
        activities: ['build', 'approve'],
        party: ml,
      },
    ],
    [
      'gaps of the support path',
      {
        supportGaps: [
          { step: 'vendor', message: 'Vendor has no contact' },
          { step: 'hours', message: 'Hours are missing' },
          { step: 'vendor', message: 'Vendor has no contract' },
        ],
      },
      {
        id: 'support-gap',
        message:
          'The support path has gaps at Hours and Vendor: complete the support path',
      },
    ],
  ])('finds %s', (_, given, finding) => {
    expect(found(given)).toEqual([finding]);
  });

  it.each<[string, Parameters<typeof sourcesOf>[0]]>([
    [
      'a member of the owner is accountable',
      {
        owner: 'group:default/law',
        belongsTo: (party, group) =>
          party === lea && group === 'group:default/law',
      },
    ],
    ['as many assets as the rules allow', { assetsOf: () => 20 }],
    ['a group has many assets', { assetsOf: ref => (ref === ml ? 900 : 1) }],
    [
      'nobody plays the approving role twice',
      row('approve', { qa: 'R', legal: 'A' }),
    ],
  ])('is content when %s', (_, given) => {
    expect(found(given)).toEqual([]);
  });

  it('does not know of own work when the rules have no such activity', () => {
    const activities = defaultScheme.activities.filter(
      ({ id }) => id !== 'build',
    );
    expect(
      found({
        ...row('approve', { 'model-owner': 'A' }),
        scheme: { ...defaultScheme, activities },
      }),
    ).toEqual([]);
  });

  it('is complete only while every accountable party can be reached', () => {
    for (const state of ['left', 'empty'] as const) {
      const stateOf = (party: string) => (party === ml ? state : 'found');
      expect(isRaciComplete(sourcesOf({ stateOf }))).toBe(false);
    }
  });

  it('has a message with a way out, and each finding of a party once', () => {
    const state = fc.constantFrom('found', 'left', 'empty');
    fc.assert(
      fc.property(anyMatrix, state, fc.nat(40), (own, known, assets) => {
        const findings = found({
          own,
          stateOf: () => known as 'found',
          assetsOf: () => assets,
        });
        const keys = findings.map(({ id, party }) => `${id} ${party}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { id, message } of findings) {
          expect(ownershipFindingIds).toContain(id);
          expect(message).toMatch(/: \w/);
        }
      }),
    );
  });
});
