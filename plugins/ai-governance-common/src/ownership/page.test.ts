import { readFileSync } from 'fs';
import path from 'path';
import { ownershipApi } from './api';
import { defaultScheme } from './defaultScheme';
import { ownershipFacts } from './facts';
import { ownershipFindingIds } from './finding';

const page = readFileSync(
  path.join(__dirname, '../../../../docs/ownership.md'),
  'utf8',
);

/** The cells of the rows below the heading row of a table. */
const table = (heading: string) => {
  const lines = page.split('\n');
  const start = lines.findIndex(line =>
    line.replace(/\s+/g, ' ').startsWith(`| ${heading} |`),
  );
  const end = lines.findIndex(
    (line, at) => at > start && !line.startsWith('|'),
  );
  return lines.slice(start + 2, end).map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('`', '')),
  );
};

describe('the page about ownership', () => {
  it('has every finding', () => {
    expect(table('finding').map(([id]) => id)).toEqual(ownershipFindingIds);
  });

  it('has every fact with its title', () => {
    expect(table('fact').map(([id, title]) => [id, title])).toEqual(
      ownershipFacts.map(({ id, title }) => [id, title]),
    );
  });

  it('has every endpoint', () => {
    expect(table('endpoint').map(([endpoint]) => endpoint)).toEqual(
      Object.values(ownershipApi).map(
        ({ method, path: address }) => `${method} ${address}`,
      ),
    );
  });

  it('has the roles that the suite comes with', () => {
    expect(table('role')).toEqual(
      defaultScheme.roles.map(({ id, title, declaredAs }) => [
        id,
        title,
        declaredAs.join(', '),
      ]),
    );
  });
});
