import { readCard } from './readCard';
import { card } from './testCard';

const path = 'models/acme/triage/README.md';

describe('readCard', () => {
  it.each([
    [
      'a field twice',
      'license: mit\nlicense: apache-2.0',
      3,
      'the field license twice (line 3)',
    ],
    [
      'a list that never ends',
      'license: mit\ntags: [a, b',
      3,
      'not valid YAML',
    ],
    ['a tab as indentation', 'a:\n\tb: 1', 3, 'not valid YAML'],
    ['an endless front matter', `a: ${'x'.repeat(500_000)}`, 2, 'longer than'],
    [
      'a field twice, deep inside',
      'a:\n- b: 1\n  c: 2\n  b: 3',
      5,
      'the field b',
    ],
    ['a list instead of fields', '- a\n- b', 2, 'not a list of fields'],
    ['a sentence', 'This is my model', 2, 'not a list of fields'],
    ['an alias of nothing', 'tags: *none', undefined, 'aliases'],
    [
      'an alias bomb',
      [
        'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
        'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]',
        'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
        'd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]',
      ].join('\n'),
      undefined,
      'aliases',
    ],
    [
      'bottomless nesting',
      `a: ${'['.repeat(50_000)}`,
      undefined,
      'nested too deeply',
    ],
  ])('sets a card aside that has %s', (_, frontMatter, line, reason) => {
    expect(readCard({ path, content: card(frontMatter) })).toMatchObject({
      status: 'broken',
      kind: 'Model',
      sourceId: 'acme/triage',
      ...(line ? { line } : {}),
      reason: expect.stringContaining(reason),
    });
  });

  it('names the line where front matter begins that does not end', () => {
    expect(readCard({ path, content: '---\nlicense: mit\n' })).toMatchObject({
      status: 'broken',
      line: 1,
      reason: expect.stringContaining('does not end: add a line with ---'),
    });
  });

  it('asks for an organization', () => {
    expect(
      readCard({ path: 'triage/README.md', content: card('license: mit') }),
    ).toMatchObject({
      status: 'broken',
      reason: expect.stringContaining('<organization>/<name>/README.md'),
    });
  });

  it('takes a card without front matter, with a remark', () => {
    const read = readCard({ path, content: '# Triage\n\nSorts tickets.\n' });
    expect(read).toMatchObject({
      status: 'ok',
      draft: { metadata: { description: 'Sorts tickets.' } },
      findings: expect.arrayContaining([
        {
          field: 'front matter',
          message: 'is missing: only the text was read',
        },
      ]),
    });
  });

  it('takes an empty file', () => {
    expect(readCard({ path, content: '' })).toMatchObject({ status: 'ok' });
    expect(readCard({ path, content: card('') })).toMatchObject({
      status: 'ok',
    });
  });

  it('takes Windows line ends and a byte order mark', () => {
    const content = '\uFEFF---\r\nlicense: mit\r\n---\r\nSorts tickets.\r\n';
    expect(readCard({ path, content })).toMatchObject({
      status: 'ok',
      draft: {
        metadata: { description: 'Sorts tickets.' },
        spec: { license: { expression: 'MIT' } },
      },
    });
  });

  it('keeps what has no field, in full', () => {
    const content = card(
      'widget:\n  - text: Hello\nquantized_by: ada\nthumbnail: null',
    );
    expect(readCard({ path, content })).toMatchObject({
      notMapped: [
        { field: 'widget', value: '[{text: "Hello"}]' },
        { field: 'quantized_by', value: 'ada' },
      ],
    });
  });

  it('bounds what it keeps of a card with thousands of fields', () => {
    const fields = Array.from({ length: 20_000 }, (_, at) => `k${at}: v`);
    const read = readCard({ path, content: card(fields.join('\n')) });
    if (read.status !== 'ok') throw new Error(read.reason);
    expect(read.notMapped).toHaveLength(301);
    expect(read.notMapped[300].value).toBe('19700 more fields');
  });

  it('keeps the emissions with the record, because no field takes them', () => {
    const content = card('co2_eq_emissions:\n  emissions: 12.5');
    expect(readCard({ path, content })).toMatchObject({
      notMapped: [{ field: 'co2_eq_emissions', value: '{emissions: 12.5}' }],
    });
  });

  it.each([
    [
      'a field of dataset cards',
      'pretty_name: T\nsize_categories: n<1K',
      'Dataset',
    ],
    ['none of them', 'pipeline_tag: text-classification', 'Model'],
  ])('tells the kind by %s where no folder does', (_, front, kind) => {
    const read = readCard({
      path: 'acme/triage/README.md',
      content: card(front),
    });
    expect(read).toMatchObject({
      kind,
      findings: expect.arrayContaining([
        {
          field: 'kind',
          message: expect.stringContaining(`read as a ${kind}`),
        },
      ]),
    });
  });

  it('leaves out control characters, which a database would refuse', () => {
    const content = card('library_name: "a\\0b\\u0007c"');
    expect(readCard({ path, content })).toMatchObject({
      draft: { spec: { library: 'abc' } },
    });
  });

  it('reads a card of a megabyte', () => {
    const body = `Sorts tickets.\n\n${'A sentence about tickets. '.repeat(
      40_000,
    )}`;
    expect(
      readCard({ path, content: card('license: mit', body) }),
    ).toMatchObject({
      status: 'ok',
      draft: { metadata: { description: 'Sorts tickets.' } },
    });
  });
});
