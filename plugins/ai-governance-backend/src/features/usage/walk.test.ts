import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { model, other } from '../../testUtils/entities';
import { walkFrom } from './walk';

const component = (name: string, ...targets: string[]) =>
  other('Component', name, { relations: { dependsOn: targets } });

const inCatalog = (entities: Entity[]) => async (refs: string[]) =>
  refs.map(ref => entities.find(e => stringifyEntityRef(e) === ref));

describe('walkFrom', () => {
  it('ends in a circle', async () => {
    const a = component('a', 'component:default/b');
    const b = component('b', 'component:default/a', 'model:default/m');
    const { reached, cut } = await walkFrom(a, inCatalog([a, b, model('m')]));
    expect(reached.map(({ ref, via }) => [ref, via])).toEqual([
      ['component:default/b', []],
      ['model:default/m', ['component:default/b']],
    ]);
    expect(cut).toBeUndefined();
  });

  it('tells the shortest way, and the same of several every time', async () => {
    const start = component('s', 'component:default/c', 'component:default/b');
    const rest = [
      component('b', 'model:default/m'),
      component('c', 'model:default/m', 'component:default/d'),
      component('d', 'model:default/m'),
      model('m'),
    ];
    for (const entities of [rest, [...rest].reverse()]) {
      const { reached } = await walkFrom(start, inCatalog(entities));
      expect(reached.find(({ ref }) => ref === 'model:default/m')?.via).toEqual(
        ['component:default/b'],
      );
    }
  });

  it('says so when it goes no further', async () => {
    const chain = ['a', 'b', 'c', 'd', 'e'].map((name, i, all) =>
      component(name, `component:default/${all[i + 1] ?? 'a'}`),
    );
    const load = inCatalog(chain);
    expect((await walkFrom(chain[0], load)).cut).toBeUndefined();
    const { reached, cut } = await walkFrom(chain[0], load, {
      depth: 3,
      entities: 500,
      assets: 500,
    });
    expect(reached).toHaveLength(3);
    expect(cut).toBe('Looked 3 steps deep; more may follow');
  });

  it('has room of its own for AI assets', async () => {
    const start = component(
      's',
      ...['a', 'b', 'c'].map(name => `component:default/${name}`),
      ...['x', 'y'].map(name => `model:default/${name}`),
    );
    const { reached, cut } = await walkFrom(start, inCatalog([]), {
      depth: 4,
      entities: 2,
      assets: 1,
    });
    expect(reached.map(({ ref }) => ref)).toEqual([
      'model:default/x',
      'component:default/a',
      'component:default/b',
    ]);
    expect(cut).toBe(
      'Looked at 1 AI assets; more may follow. Looked at 2 entities; more may follow',
    );
  });

  it('shows the AI of a system of very many parts, and stays bounded', async () => {
    const parts = Array.from({ length: 600 }, (_, i) =>
      `${i}`.padStart(3, '0'),
    );
    const entities = parts.flatMap(part => [
      component(part, `model:default/${part}`, `component:default/x${part}`),
      component(`x${part}`),
      model(part),
    ]);
    const byRef = new Map(entities.map(e => [stringifyEntityRef(e), e]));
    const load = jest.fn(async (refs: string[]) =>
      refs.map(ref => byRef.get(ref)),
    );
    const system = other('System', 's', {
      relations: { hasPart: parts.map(part => `component:default/${part}`) },
    });
    const { reached, cut } = await walkFrom(system, load);
    const assets = reached.filter(({ ref }) => ref.startsWith('model:'));
    expect(assets).toHaveLength(500);
    expect(reached).toHaveLength(1_000);
    expect(load.mock.calls.map(([refs]) => refs.length)).toEqual([500, 500]);
    expect(cut).toBe('Looked at 500 entities; more may follow');
  });
});
