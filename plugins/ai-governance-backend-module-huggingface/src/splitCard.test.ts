import { splitCard } from './splitCard';

describe('splitCard', () => {
  it.each([
    ['line feeds', '---\na: 1\n---\nText\n'],
    ['carriage returns and line feeds', '---\r\na: 1\r\n---\r\nText\r\n'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nText\n'],
    ['spaces after the fences', '---  \na: 1\n--- \nText\n'],
  ])('takes %s', (_, content) => {
    expect(splitCard(content)).toEqual({
      status: 'ok',
      yaml: 'a: 1',
      yamlLine: 2,
      body: 'Text\n',
    });
  });

  it('counts lines from the top of the file, past empty ones', () => {
    expect(splitCard('\n\n---\na: 1\n---\n')).toMatchObject({ yamlLine: 4 });
  });

  it.each([
    ['an empty file', ''],
    ['text alone', '# A model\n'],
    ['JavaScript in disguise', '---js\nprocess.exit()\n---\n'],
    ['a longer rule', '----\na: 1\n----\n'],
  ])('finds no front matter in %s', (_, content) => {
    expect(splitCard(content)).toEqual({
      status: 'no-front-matter',
      body: content,
    });
  });

  it('says where front matter begins that does not end', () => {
    expect(splitCard('\n---\na: 1\n')).toEqual({ status: 'unclosed', line: 2 });
  });
});
