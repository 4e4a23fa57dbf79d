import { ReadCard } from '@aigov/backstage-plugin-ai-governance-node';
import { KnownEntity, planRun, RunPlan } from './planRun';
import { createSource, fileOf, good } from './testing/cards';

const now = new Date('2026-11-21T12:00:00Z');
const source = createSource();
const broken: ReadCard = { status: 'broken', line: 3, reason: 'No YAML' };

const knownFrom = ({ changed }: RunPlan): KnownEntity[] => changed;

function plan(
  files: Parameters<typeof fileOf>[0][],
  options: Partial<Parameters<typeof planRun>[0]> = {},
) {
  return planRun({
    source,
    files: files.map(each => fileOf(each)),
    known: [],
    others: new Map(),
    now,
    ...options,
  });
}

const outcomes = ({ items }: RunPlan) =>
  Object.fromEntries(items.map(({ file, outcome }) => [file, outcome]));

describe('planRun', () => {
  it('makes an entity of a card, with its origin', () => {
    const { changed } = plan([good({ id: 'acme/triage' })]);
    expect(changed).toMatchObject([
      {
        entityRef: 'model:default/acme-triage',
        entity: {
          apiVersion: 'ai-governance/v1alpha1',
          kind: 'Model',
          metadata: {
            name: 'acme-triage',
            annotations: {
              'ai-governance/source-id': 'acme/triage',
              'ai-governance/managed-by': 'registry',
              'backstage.io/managed-by-location': 'file:cards/acme/triage.json',
              'backstage.io/managed-by-origin-location':
                'file:cards/acme/triage.json',
            },
          },
          spec: {
            type: 'foundation',
            lifecycle: 'experimental',
            owner: 'group:default/ml',
          },
        },
      },
    ]);
  });

  it('points at the card and its target where they have addresses', () => {
    const files = [
      {
        ...fileOf(good({ id: 'acme/triage' })),
        location: 'url:https://git.example/cards/acme/triage.json',
      },
    ];
    const web = createSource({ target: 'https://git.example/cards' });
    const { changed } = plan([], { source: web, files });
    expect(changed[0].entity.metadata.annotations).toMatchObject({
      'backstage.io/managed-by-location':
        'url:https://git.example/cards/acme/triage.json',
      'backstage.io/managed-by-origin-location':
        'url:https://git.example/cards',
      'backstage.io/view-url': 'https://git.example/cards/acme/triage.json',
    });
  });

  it('changes nothing the second time', () => {
    const cards = [
      good({
        id: 'acme/a',
        results: [{ metric: 'f1', value: '1', verified: false }],
      }),
      good({ id: 'acme/b', references: [ref('acme/a')] }),
    ];
    const first = plan(cards);
    const second = plan(cards, { known: knownFrom(first) });
    expect(first.counts).toMatchObject({ created: 2 });
    expect(second).toMatchObject({ changed: [], removed: [] });
    expect(second.counts).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      removed: 0,
      quarantined: 0,
      unmapped: 0,
    });
  });

  it.each([
    ['a field', { spec: { library: 'x' } }],
    ['a result', { results: [{ metric: 'f1', value: '2', verified: false }] }],
    ['a remark', { findings: [{ field: 'a', message: 'b' }] }],
  ])('updates an entity when %s changes', (_, change) => {
    const first = plan([good({ id: 'acme/a' })]);
    const second = plan([good({ id: 'acme/a', ...change })], {
      known: knownFrom(first),
    });
    expect(outcomes(second)).toEqual({ 'acme/a.json': 'updated' });
  });

  it('removes the entity of a card that is gone', () => {
    const first = plan([good({ id: 'acme/a' }), good({ id: 'acme/b' })]);
    const second = plan([good({ id: 'acme/b' })], { known: knownFrom(first) });
    expect(second.removed).toMatchObject([{ cardId: 'acme/a' }]);
    expect(outcomes(second)).toEqual({
      'acme/a.json': 'removed',
      'acme/b.json': 'unchanged',
    });
  });

  it('follows a card to another file', () => {
    const first = plan([good({ id: 'acme/a' })]);
    const second = plan([], {
      files: [fileOf(good({ id: 'acme/a' }), 'moved.json')],
      known: knownFrom(first),
    });
    expect(second.removed).toEqual([]);
    expect(outcomes(second)).toEqual({ 'moved.json': 'updated' });
  });

  it('replaces an entity whose card became another kind', () => {
    const settings = {
      dataset: { classification: 'internal', personalData: 'none' },
    };
    const both = createSource(settings);
    const first = plan([good({ id: 'acme/a' })], { source: both });
    const second = plan([good({ kind: 'Dataset', id: 'acme/a' })], {
      source: both,
      known: knownFrom(first),
    });
    expect(second.changed).toMatchObject([
      { entityRef: 'dataset:default/acme-a' },
    ]);
    expect(second.removed).toMatchObject([
      { entityRef: 'model:default/acme-a' },
    ]);
  });

  it('keeps the good version of a card that broke', () => {
    const first = plan([good({ id: 'acme/a' })]);
    const second = plan([], {
      files: [fileOf(broken, 'acme/a.json')],
      known: knownFrom(first),
    });
    expect(second).toMatchObject({ changed: [], removed: [] });
    expect(second.items).toMatchObject([
      {
        outcome: 'quarantined',
        line: 3,
        reason: 'No YAML',
        entityRef: 'model:default/acme-a',
        keptSince: now.toISOString(),
      },
    ]);
  });

  it('sets a card aside that never was good', () => {
    const { items } = plan([], { files: [fileOf(broken, 'acme/a.json')] });
    expect(items).toMatchObject([{ outcome: 'quarantined' }]);
    expect(items[0].entityRef).toBeUndefined();
  });

  it('sets a card aside that no valid entity can be made of', () => {
    const { items, changed } = plan([
      good({ id: 'acme/a', spec: { type: 'magic' } }),
    ]);
    expect(changed).toEqual([]);
    expect(items).toMatchObject([
      {
        outcome: 'quarantined',
        reason: expect.stringContaining('spec.type "magic" is not allowed'),
      },
    ]);
  });

  describe('owners', () => {
    const mapped = createSource({ owner: { acme: 'group:default/ml' } });

    it('lists a card of an organization that nobody mapped', () => {
      const { items, changed } = plan(
        [good({ id: 'acme/a' }), good({ id: 'other/b' })],
        { source: mapped },
      );
      expect(changed).toMatchObject([{ cardId: 'acme/a' }]);
      expect(items).toContainEqual({
        file: 'other/b.json',
        findings: [],
        outcome: 'unmapped',
        sourceId: 'other/b',
        namespace: 'other',
        reason:
          "The organization 'other' is mapped to no group: add it to aiGovernance.import.cards[0].owner",
      });
    });

    it('keeps an entity whose organization is no longer mapped', () => {
      const first = plan([good({ id: 'other/b' })]);
      const second = plan([good({ id: 'other/b' })], {
        source: mapped,
        known: knownFrom(first),
      });
      expect(second.removed).toEqual([]);
      expect(second.items).toMatchObject([
        { outcome: 'unmapped', keptSince: now.toISOString() },
      ]);
    });

    it('asks for what no dataset card says', () => {
      const { items } = plan([good({ kind: 'Dataset', id: 'acme/a' })]);
      expect(items).toMatchObject([
        {
          outcome: 'unmapped',
          reason: expect.stringContaining(
            'add aiGovernance.import.cards[0].dataset with classification and personalData',
          ),
        },
      ]);
    });
  });

  describe('names', () => {
    it('tells ids with the same slug apart, and keeps each name', () => {
      const cards = [good({ id: 'acme/a.b' }), good({ id: 'Acme/A.B' })];
      const first = plan(cards);
      const names = first.changed.map(({ name }) => name);
      expect(names).toEqual([
        'acme-a.b',
        expect.stringMatching(/^acme-a\.b-[0-9a-z]{8}$/),
      ]);
      const second = plan([...cards].reverse(), { known: knownFrom(first) });
      expect(second.changed).toEqual([]);
    });

    it('keeps a hashed name when the other id is gone', () => {
      const first = plan([good({ id: 'acme/a' }), good({ id: 'acme:a' })]);
      const second = plan([good({ id: 'acme:a' })], {
        known: knownFrom(first),
      });
      const third = plan([good({ id: 'acme:a' })], {
        known: knownFrom(first).slice(1),
      });
      expect(second.counts).toMatchObject({ unchanged: 1, removed: 1 });
      expect(third.counts).toMatchObject({ unchanged: 1 });
    });

    it('cuts long ids to names that differ', () => {
      const long =
        'acme/parcel-volume-estimator-for-automated-conveyor-lanes-in-ha';
      const { changed } = plan([
        good({ id: `${long}gen` }),
        good({ id: `${long}mburg` }),
      ]);
      const names = changed.map(({ name }) => name);
      expect(new Set(names).size).toBe(2);
      expect(names.every(name => name.length <= 63)).toBe(true);
    });
  });

  describe('references', () => {
    it('point at the names that were given', () => {
      const { changed } = plan([
        good({ id: 'acme/a' }),
        good({ id: 'acme:a' }),
        good({ id: 'acme/c', references: [ref('acme:a')] }),
      ]);
      const named = changed[1].name;
      expect(changed[2].entity.spec).toMatchObject({
        baseModels: [{ ref: `model:default/${named}`, relation: 'finetune' }],
      });
    });

    it('point at the slug of what is not imported', () => {
      const { changed } = plan([
        good({ id: 'acme/c', references: [ref('Meta/Base')] }),
      ]);
      expect(changed[0].entity.spec).toMatchObject({
        baseModels: [{ ref: 'model:default/meta-base' }],
      });
    });

    it('never point at the entity itself', () => {
      const { changed } = plan([
        good({ id: 'acme/c', references: [ref('acme/c')] }),
      ]);
      expect(changed[0].entity.spec).not.toHaveProperty('baseModels');
    });
  });

  describe('the same asset twice', () => {
    it('is taken from the first file', () => {
      const { items, changed } = plan([], {
        files: [
          fileOf(good({ id: 'acme/a' }), '1.json'),
          fileOf(good({ id: 'acme/a' }), '2.json'),
        ],
      });
      expect(changed).toHaveLength(1);
      expect(items).toContainEqual(
        expect.objectContaining({
          file: '2.json',
          outcome: 'quarantined',
          reason: 'acme/a was already read from 1.json: keep one of the two',
        }),
      );
    });

    it('stays with the source that has it', () => {
      const first = plan([good({ id: 'acme/a' })]);
      const { items, changed } = plan([good({ id: 'acme/a' })], {
        source: createSource({ target: 'elsewhere' }),
        known: knownFrom(first),
        others: new Map([[source.id, 'Ours']]),
      });
      expect(changed).toEqual([]);
      expect(items).toMatchObject([
        {
          outcome: 'quarantined',
          reason: expect.stringContaining("already imported from 'Ours'"),
        },
      ]);
    });

    it('moves, name and all, from a source that is no longer configured', () => {
      const first = plan([good({ id: 'acme/a' })]);
      const elsewhere = createSource({ target: 'elsewhere' });
      const { changed } = plan([good({ id: 'acme/a' })], {
        source: elsewhere,
        known: knownFrom(first),
      });
      expect(changed).toMatchObject([
        { name: 'acme-a', sourceId: elsewhere.id },
      ]);
    });
  });
});

function ref(sourceId: string) {
  return {
    field: 'baseModels',
    kind: 'Model' as const,
    sourceId,
    item: { relation: 'finetune' },
  };
}
