import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { aiTool, dataset, model } from '../../testUtils/entities';
import { fingerprintOf } from './fingerprint';
import { makeMirrored } from './makeMirrored';
import { mentionedBy } from './readCatalog';

const refOf = stringifyEntityRef;
const triage = model('triage', {
  datasets: [{ ref: 'tickets', role: 'training' }],
});
const tickets = dataset('tickets');

/** Makes entities that passed by, of a catalog that goes on meanwhile. */
function make(passed: Entity[], now: Entity[]) {
  const digests = new Map(
    passed.map(entity => [
      refOf(entity),
      {
        fingerprint: fingerprintOf(entity),
        mentions: mentionedBy([entity as typeof triage]),
      },
    ]),
  );
  const byRef = new Map(now.map(entity => [refOf(entity), entity]));
  const asked: string[] = [];
  return {
    asked,
    made: makeMirrored([...digests.keys()], {
      digests,
      inputs: new Map(passed.map(entity => [refOf(entity), 'inputs'])),
      isThere: ref => {
        asked.push(ref);
        return true;
      },
      logger: mockServices.logger.mock(),
      lookup: async refs =>
        new Map(
          [...refs].flatMap(ref => {
            const entity = byRef.get(ref);
            return entity ? [[ref, entity] as const] : [];
          }),
        ),
      readAt: new Date('2026-11-21T12:00:00Z'),
    }),
  };
}

const summary = async ({ made }: ReturnType<typeof make>) =>
  (await made).map(({ entry, inputs }) => [entry.row.name, inputs]);

describe('makeMirrored', () => {
  it('makes what is there as it passed by', async () => {
    const all = [triage, tickets];
    expect(await summary(make(all, all))).toEqual([
      ['triage', 'inputs'],
      ['tickets', 'inputs'],
    ]);
  });

  it('leaves what changed since to the next reading, and makes again then what mentions it', async () => {
    const later = dataset('tickets', {}, { title: 'Later' });
    expect(await summary(make([triage, tickets], [triage, later]))).toEqual([
      ['triage', null],
    ]);
    expect(await summary(make([triage, tickets], [triage]))).toEqual([
      ['triage', null],
    ]);
  });

  it('asks about nothing but what an entity mentions', async () => {
    const entities = [
      model('all', {
        system: 'desk',
        datasets: [{ ref: 'tickets', role: 'training' }],
        baseModels: [{ ref: 'base' }],
        dependsOn: ['component:default/router'],
        provider: { name: 'ACME', kind: 'vendor', ref: 'acme' },
        retirement: { date: '2027-01-01', successor: 'next' },
        roles: { modelOwner: 'ml' },
        resilience: { fallback: { refs: ['model:default/next'] } },
      }),
      dataset('derived', {
        derivedFrom: ['tickets'],
        personalData: { level: 'personal' },
      }),
      aiTool('companion', { models: ['all'] }),
    ];
    for (const entity of entities) {
      const work = make([entity], [entity]);
      expect(await work.made).toHaveLength(1);
      expect(work.asked.length).toBeGreaterThan(0);
      expect(mentionedBy([entity])).toEqual(
        expect.arrayContaining([...new Set(work.asked)]),
      );
    }
  });
});
