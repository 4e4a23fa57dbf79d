import { obstacleOf, toggle } from './selection';

const model = 'model:default/triage';
const tool = 'aitool:default/companion';
const dataset = 'dataset:default/orders';
const later = { date: '2028-03-03', state: 'later' } as const;
const past = { date: '2026-03-03', state: 'past' } as const;

describe('obstacleOf', () => {
  it.each([
    ['a first model', { entityRef: model }, [], undefined],
    ['a tool beside a model', { entityRef: tool }, [model], undefined],
    [
      'a dataset beside a model',
      { entityRef: dataset },
      [model],
      'datasetsAlone',
    ],
    [
      'a model beside a dataset',
      { entityRef: model },
      [dataset],
      'datasetsAlone',
    ],
    ['a fifth', { entityRef: model }, ['a', 'b', 'c', 'd'], 'fourSelected'],
    [
      'one past its retirement date',
      { entityRef: model, retirement: past },
      [],
      'retired',
    ],
    [
      'one of a retired lifecycle, without a date',
      { entityRef: model, lifecycle: 'retired' },
      [],
      'retired',
    ],
    [
      'one that retires later',
      { entityRef: model, lifecycle: 'deprecated', retirement: later },
      [],
      undefined,
    ],
    [
      'a retired one that is selected already',
      { entityRef: model, retirement: past },
      [model],
      undefined,
    ],
  ])('for %s', (_, row, selected, obstacle) => {
    expect(obstacleOf(row, selected)).toBe(obstacle);
  });
});

describe('toggle', () => {
  it('adds at the end and takes away', () => {
    expect(toggle([model], tool)).toEqual([model, tool]);
    expect(toggle([model, tool], model)).toEqual([tool]);
  });
});
