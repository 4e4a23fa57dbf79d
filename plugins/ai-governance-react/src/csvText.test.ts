import { csvText } from './csvText';

const columns = [
  { id: 'id', title: 'Id', value: (row: Array<string | undefined>) => row[0] },
  {
    id: 'title',
    title: '=Title',
    value: (row: Array<string | undefined>) => row[1],
  },
];

const HEADER = "Id,'=Title\r\n";

const lineOf = (title?: string) =>
  csvText(columns, [['1', title]]).slice(HEADER.length);

describe('csvText', () => {
  it.each([
    ['=SUM(A1)', "1,'=SUM(A1)\r\n"],
    ['+1', "1,'+1\r\n"],
    ['-1+2', "1,'-1+2\r\n"],
    ['@home', "1,'@home\r\n"],
    ['\tx', "1,'\tx\r\n"],
    ['\rx', `1,"'\rx"\r\n`],
    ['\uFF1Dx', "1,'\uFF1Dx\r\n"],
    ['=A,"B"', `1,"'=A,""B"""\r\n`],
  ])('starts no formula with %j', (title, line) => {
    expect(lineOf(title)).toBe(line);
  });

  it.each([
    ['a "quote", and\na line', '1,"a ""quote"", and\na line"\r\n'],
    ['Ähren', '1,Ähren\r\n'],
    ["o'neil", "1,o'neil\r\n"],
    [undefined, '1,\r\n'],
  ])('writes %j', (title, line) => {
    expect(lineOf(title)).toBe(line);
  });

  it('has a header, also without rows', () => {
    expect(csvText(columns, [])).toBe(HEADER);
  });
});
