import fc from 'fast-check';
import { Knex } from 'knex';
import {
  adoptionStages,
  AiEntity,
  classifications,
  foldText,
  InventoryEntry,
  inventoryEntryOf,
  InventoryFacet,
  inventoryFacets,
  inventorySortKeys,
  lifecycles,
  riskTiers,
} from '@aigov/backstage-plugin-ai-governance-common';
import { Sight } from '@aigov/backstage-plugin-ai-governance-node';
import { entitiesMigrations } from '../../kernel/entities/entities';
import { writeMirror } from '../../kernel/entities/mirror';
import { beginReading } from '../../kernel/entities/reading';
import { createFacts, factsMigrations } from '../../kernel/facts/createFacts';
import { migrate } from '../../kernel/migrate';
import { createDatabases } from '../../testUtils/databases';
import { aiTool, dataset, model } from '../../testUtils/entities';
import { listAssets } from './listAssets';
import { AssetFilter, AssetOrder, countAssets, countValues } from './store';

jest.setTimeout(120_000);

const { databases, ids } = createDatabases();
const TODAY = '2026-11-21';

const sight: Sight = {
  isRestricted: async () => false,
  visibleRefs: async refs => new Set(refs),
  aiVisibility: async () => ({ restricted: false }),
};

async function createDatabase(databaseId: (typeof ids)[number]) {
  const db = await databases.init(databaseId);
  await migrate(db, entitiesMigrations);
  await migrate(db, factsMigrations);
  return db;
}

async function load(db: Knex, entries: InventoryEntry[]) {
  const byRef = new Map(entries.map(entry => [entry.row.entityRef, entry]));
  await writeMirror(
    { db, facts: createFacts({ now: () => new Date() }) },
    {
      ...(await beginReading(db, new Date())),
      inputs: new Map([...byRef.keys()].map(ref => [ref, ''])),
      make: async refs =>
        refs.map(ref => ({ entry: byRef.get(ref)!, facts: [], inputs: null })),
    },
  );
}

/** Every page of a list, as a reader would turn them. */
async function allPages(
  db: Knex,
  filter: AssetFilter,
  asked: AssetOrder & { limit: number },
  between: (page: number) => Promise<void> = async () => {},
) {
  const pages = [];
  let cursor: string | undefined;
  do {
    const page = await listAssets({ db, sight }, filter, { ...asked, cursor });
    pages.push(page);
    cursor = page.cursor;
    await between(pages.length);
  } while (cursor);
  return pages;
}

// ---- the same, done naively -------------------------------------------------

const matches = (entry: InventoryEntry, filter: AssetFilter, except?: string) =>
  foldText(filter.q ?? '')
    .split(' ')
    .every(word => entry.search.includes(word)) &&
  Object.entries(filter.facets).every(
    ([facet, wanted]) =>
      facet === except ||
      entry.facets[facet as InventoryFacet].some(v => wanted.includes(v)),
  ) &&
  (!filter.visible.restricted || filter.visible.refs.has(entry.row.entityRef));

function naiveList(
  entries: InventoryEntry[],
  filter: AssetFilter,
  { sort, order }: AssetOrder,
) {
  const up = order === 'asc' ? 1 : -1;
  return entries
    .filter(entry => matches(entry, filter))
    .sort((a, b) => {
      const [left, right] = [a.sort[sort], b.sort[sort]];
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1;
      } else if (left !== right) {
        return left < right ? -up : up;
      }
      return a.row.entityRef < b.row.entityRef ? -1 : 1;
    })
    .map(({ row }) => row.entityRef);
}

function naiveCounts(entries: InventoryEntry[], filter: AssetFilter) {
  const counts = new Map<string, number>();
  for (const facet of inventoryFacets) {
    for (const entry of entries) {
      if (matches(entry, filter, facet)) {
        for (const value of entry.facets[facet]) {
          const key = `${facet}=${value}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  return counts;
}

// ---- random landscapes ------------------------------------------------------

const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

const words = [
  'Ämter',
  'ticket',
  '100%',
  'a_b',
  "o'neil",
  'back\\slash',
  'Zoo',
];
const title = fc.array(fc.constantFrom(...words), {
  minLength: 1,
  maxLength: 3,
});
const owner = fc.constantFrom('group:default/ml', 'team-b', 'user:default/ada');
const lifecycle = fc.constantFrom(...lifecycles);
const days = fc.constantFrom('2026-01-01', '2026-12-01', '2028-05-05');

const randomEntity: fc.Arbitrary<(index: number) => AiEntity> = fc
  .record({
    kind: fc.constantFrom('model', 'dataset', 'tool'),
    title: maybe(title),
    owner,
    lifecycle,
    task: maybe(fc.constantFrom('text-generation', 'summarization')),
    tier: maybe(fc.constantFrom(...riskTiers)),
    stage: maybe(fc.constantFrom(...adoptionStages)),
    classification: fc.constantFrom(...classifications),
    decided: fc.boolean(),
    vendor: maybe(fc.constantFrom('Acme', 'acme', 'Übersoft')),
    date: maybe(days),
    regions: maybe(fc.subarray(['eu-central-1', 'us-east-1'])),
  })
  .map(given => (index: number) => {
    const common = {
      owner: given.owner,
      lifecycle: given.lifecycle,
      retirement: given.date ? { date: given.date } : undefined,
    };
    const metadata = {
      title: given.title?.join(' '),
      labels: given.tier && { 'ai-governance/risk-tier': given.tier },
    };
    if (given.kind === 'dataset') {
      const { task, classification, regions } = given;
      return dataset(
        `e-${index}`,
        { ...common, task, classification, residency: regions },
        metadata,
      );
    }
    const { stage: adoptionStage, classification, decided, regions } = given;
    return given.kind === 'model'
      ? model(
          `e-${index}`,
          {
            ...common,
            adoptionStage,
            task: given.task,
            provider: given.vendor ? { name: given.vendor } : undefined,
            data: {
              classification: decided ? classification : undefined,
              residency: regions,
            },
          },
          metadata,
        )
      : aiTool(
          `e-${index}`,
          { ...common, adoptionStage, vendor: { name: given.vendor } },
          metadata,
        );
  });

const landscape = fc
  .array(randomEntity, { minLength: 1, maxLength: 60 })
  .map(makers =>
    makers.map((make, index) => inventoryEntryOf(make(index), TODAY)),
  );

const randomQuery = (entries: InventoryEntry[]) => {
  const choice = fc
    .constantFrom(...inventoryFacets)
    .chain(facet =>
      fc.tuple(
        fc.constant(facet),
        fc.uniqueArray(
          fc.constantFrom(
            ...entries.flatMap(entry => entry.facets[facet]),
            'nothing has this',
          ),
          { minLength: 1, maxLength: 3 },
        ),
      ),
    );
  return fc.record({
    q: maybe(fc.constantFrom('', '%', '_', '\\', 'amt', 'ticket zoo', "'")),
    facets: fc
      .array(choice, { maxLength: 3 })
      .map(choices => Object.fromEntries(choices) as AssetFilter['facets']),
    hidden: fc.option(fc.subarray(entries.map(({ row }) => row.entityRef)), {
      nil: undefined,
    }),
    sort: fc.constantFrom(...inventorySortKeys.filter(k => k !== 'usedBy')),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    limit: fc.integer({ min: 2, max: 25 }),
  });
};

it('runs on both databases', () => {
  expect(ids).toEqual(['SQLITE_3', 'POSTGRES_18']);
});

describe.each(ids)('the inventory store, %p', databaseId => {
  it('agrees with a naive list on random data, page by page', async () => {
    const db = await createDatabase(databaseId);
    await fc.assert(
      fc.asyncProperty(
        landscape.chain(entries =>
          fc.tuple(
            fc.constant(entries),
            fc.array(randomQuery(entries), { minLength: 3, maxLength: 3 }),
          ),
        ),
        async ([entries, queries]) => {
          await load(db, entries);
          for (const { q, facets, hidden, ...order } of queries) {
            const filter: AssetFilter = {
              q,
              facets,
              visible: hidden
                ? { restricted: true, refs: new Set(hidden) }
                : { restricted: false },
            };
            const expected = naiveList(entries, filter, order);
            const pages = await allPages(db, filter, order);
            expect(
              pages.flatMap(page => page.items.map(row => row.entityRef)),
            ).toEqual(expected);
            expect(pages.map(({ total }) => total)).toEqual(
              pages.map(() => expected.length),
            );
            expect(pages.map(({ offset }) => offset)).toEqual(
              pages.map((_, index) => index * order.limit),
            );

            const counts = await countValues(db, filter, inventoryFacets);
            expect(
              new Map(counts.map(c => [`${c.facet}=${c.value}`, c.count])),
            ).toEqual(naiveCounts(entries, filter));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('turns the pages of 10,000 assets, each once and none left out', async () => {
    const db = await createDatabase(databaseId);
    const entries = Array.from({ length: 10_000 }, (_, i) =>
      inventoryEntryOf(
        model(`m-${i}`, i % 3 ? { task: `task-${i % 7}` } : {}, {
          title: `Model ${i % 100}`,
        }),
        TODAY,
      ),
    );
    await load(db, entries);
    const filter: AssetFilter = { facets: {}, visible: { restricted: false } };
    const order = { sort: 'task' as const, order: 'desc' as const };
    const pages = await allPages(db, filter, { ...order, limit: 200 });

    expect(pages).toHaveLength(50);
    expect(pages[49].offset).toBe(9_800);
    expect(pages.flatMap(page => page.items.map(row => row.entityRef))).toEqual(
      naiveList(entries, filter, order),
    );
  });

  it('stays in place while rows before and after it come and go', async () => {
    const db = await createDatabase(databaseId);
    const named = (...names: string[]) =>
      names.map(name => inventoryEntryOf(model(name), TODAY));
    await load(db, named('b', 'd', 'f', 'h', 'j'));
    const filter: AssetFilter = { facets: {}, visible: { restricted: false } };
    const pages = await allPages(
      db,
      filter,
      { sort: 'name', order: 'asc', limit: 2 },
      async page => {
        if (page === 1) await load(db, named('a', 'b', 'f', 'g', 'h', 'j'));
      },
    );
    expect(pages.map(page => page.items.map(row => row.name))).toEqual([
      ['b', 'd'],
      ['f', 'g'],
      ['h', 'j'],
    ]);
    expect(pages.map(({ offset }) => offset)).toEqual([0, 2, 4]);
  });

  it('takes more visible refs than a statement has parameters', async () => {
    const db = await createDatabase(databaseId);
    await load(db, [inventoryEntryOf(model('seen'), TODAY)]);
    const refs = new Set(
      Array.from({ length: 70_000 }, (_, i) => `model:default/hidden-${i}`),
    ).add('model:default/seen');
    expect(
      await countAssets(db, {
        facets: {},
        visible: { restricted: true, refs },
      }),
    ).toBe(1);
  });
});
