import { EvaluationResult } from '../imports';
import { measuredRows, SubjectResults, withRows } from './measuredRows';

const result = (
  metric: string,
  value: string,
  more: Partial<EvaluationResult> = {},
): EvaluationResult => ({ metric, value, verified: false, ...more });

const loaded = (...results: EvaluationResult[]): SubjectResults => ({
  state: 'loaded',
  results,
});

describe('measuredRows', () => {
  it('has one row a metric and the data it was measured on', () => {
    const rows = measuredRows([
      loaded(
        result('Accuracy', '0.91', { dataset: 'tickets', split: 'test' }),
        result('Accuracy', '0.88', { dataset: 'mails', split: 'test' }),
      ),
      loaded(result('accuracy', '0.93', { dataset: 'Tickets', split: 'test' })),
    ]);
    expect(rows).toMatchObject([
      {
        group: 'Quality',
        label: 'Accuracy on tickets, test',
        cells: ['0.91', '0.93'],
        differs: true,
      },
      {
        label: 'Accuracy on mails, test',
        cells: ['0.88', null],
        differs: true,
      },
    ]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('never sets a value beside one of other data, or of none', () => {
    const rows = measuredRows([
      loaded(result('F1', '0.9', { dataset: 'tickets' })),
      loaded(result('F1', '0.9')),
    ]);
    expect(rows).toMatchObject([
      { label: 'F1 on tickets', cells: ['0.9', null] },
      { label: 'F1 on data that is not recorded', cells: [null, '0.9'] },
    ]);
  });

  it('keeps several values, and says which somebody verified', () => {
    expect(
      measuredRows([
        loaded(
          result('F1', '0.90', { verified: true }),
          result('F1', '0.90'),
          result('F1', '0.90'),
        ),
        loaded(result('F1', '0.90')),
      ]),
    ).toMatchObject([{ cells: ['0.90 (verified); 0.90', '0.90'] }]);
  });

  it('says that nothing is recorded, and what is not measured at all', () => {
    expect(measuredRows([loaded(), { state: 'not-applicable' }])).toMatchObject(
      [{ label: 'Measured results', cells: [null, 'not applicable'] }],
    );
    expect(
      measuredRows([{ state: 'not-applicable' }, { state: 'not-applicable' }]),
    ).toEqual([]);
  });

  it('shows a failure as one, beside the results of the others', () => {
    expect(
      measuredRows([
        loaded(result('F1', '0.9')),
        { state: 'failed', reason: 'away' },
      ]),
    ).toMatchObject([
      {
        label: 'Measured results',
        cells: ['1 result', 'could not be loaded: away'],
        differs: true,
      },
      { cells: ['0.9', 'could not be loaded'] },
    ]);
  });
});

describe('withRows', () => {
  it('puts rows at the end of their group', () => {
    const item = (id: string, group: string) => ({
      id,
      group,
      label: id,
      cells: [],
      differs: false,
    });
    const items = [item('a', 'Quality'), item('b', 'Run')];
    expect(
      withRows(items, [item('m', 'Quality'), item('n', 'New')]).map(
        ({ id }) => id,
      ),
    ).toEqual(['a', 'm', 'b', 'n']);
  });
});
