import { describeChange, describeFeature } from './describeChange';
import { fieldPath, wordsOf } from './fieldPath';

const labelsOf = (recordId: string, ...fields: string[]) =>
  describeChange({
    feature: 'ownership',
    recordId,
    changes: fields.map(field => ({ field, before: 'R', after: 'A' })),
  }).fields.map(({ label }) => label);

describe('describeChange', () => {
  it('names records and fields as the feature does', () => {
    expect(
      describeChange({
        feature: 'ownership',
        recordId: 'matrix/model:default/triage',
        changes: [{ field: 'cells.deploy.qa', before: 'R', after: 'A' }],
      }),
    ).toEqual({
      record: 'Ownership matrix',
      fields: [
        {
          field: 'cells.deploy.qa',
          label: 'Deploy · QA',
          before: 'R',
          after: 'A',
        },
      ],
      names: ['Deploy · QA'],
    });
    expect(labelsOf('matrix/x', 'parties.model-owner')).toEqual([
      'Party of Model owner',
    ]);
    expect(labelsOf('scheme', 'escalationMinutes.P0')).toEqual([
      'Escalation minutes · P0',
    ]);
  });

  it('says what came field by field', () => {
    const { fields, names } = describeChange({
      feature: 'ownership',
      recordId: 'matrix/x',
      changes: [
        { field: 'cells', after: { deploy: { qa: 'A', 'a.b': 'I' } } },
        { field: 'parties', after: {} },
      ],
    });
    expect(fields).toMatchObject([
      { label: 'Deploy · QA', after: 'A' },
      { label: 'Deploy · A.b', after: 'I' },
      { label: 'Parties', after: {} },
    ]);
    expect(names).toEqual(['Cells', 'Parties']);
    expect(fields[0]).not.toHaveProperty('before');
  });

  it('keeps lists and changed values whole', () => {
    const change = { field: 'escalation', before: [], after: [{ minutes: 5 }] };
    expect(
      describeChange({
        feature: 'ownership',
        recordId: 'support/x',
        changes: [change],
      }),
    ).toEqual({
      record: 'Support path',
      fields: [{ ...change, label: 'Escalation' }],
      names: ['Escalation'],
    });
  });

  it('reads the records of unknown features as their ids do', () => {
    expect(
      describeChange({
        feature: 'cost-rules',
        recordId: 'x',
        changes: [{ field: 'monthlyBudget', before: 1, after: 2 }],
      }),
    ).toMatchObject({
      record: 'Cost rules',
      fields: [{ label: 'Monthly budget' }],
    });
    expect(describeFeature('cost-rules')).toBe('Cost rules');
  });
});

describe('fieldPath', () => {
  it.each([
    ['cells.deploy.qa', ['cells', 'deploy', 'qa']],
    ['cells["model:default/a.b"].qa', ['cells', 'model:default/a.b', 'qa']],
    ['["say \\"x\\""]', ['say "x"']],
    ['roles (order)', ['roles (order)']],
  ])('splits %s', (field, path) => {
    expect(fieldPath(field)).toEqual(path);
  });
});

describe('wordsOf', () => {
  it.each([
    ['model-owner', 'Model owner'],
    ['firstContact', 'First contact'],
    ['mlops-sre', 'MLOps SRE'],
    ['onCall', 'On call'],
    ['P0', 'P0'],
    ['', ''],
  ])('reads %s', (name, words) => {
    expect(wordsOf(name)).toBe(words);
  });
});
