import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AI_KINDS, AiKind } from '../src/kinds';
import { entityJsonSchema } from '../src/kinds/jsonSchema';
import { kindsPage } from './kindsPage';

const ownPackage = path.join(__dirname, '..');
const repository = path.join(ownPackage, '../..');
const fileName = (kind: AiKind) => kind.toLocaleLowerCase('en-US');

/** A committed file that comes from the kinds, and what it has to hold. */
export type GeneratedFile = { file: string; content: string };

/** The text as the repository's formatter writes it. */
const formatted = ({ file, content }: GeneratedFile): GeneratedFile => ({
  file,
  content: execFileSync(
    process.execPath,
    [require.resolve('prettier/bin-prettier.js'), '--stdin-filepath', file],
    { input: content, encoding: 'utf8', cwd: repository },
  ),
});

const example = (kind: AiKind) =>
  readFileSync(
    path.join(ownPackage, 'examples', `${fileName(kind)}.yaml`),
    'utf8',
  ).replace(/^# yaml-language-server.*\n/, '');

/** All files that are generated from the kinds, formatted as committed. */
export function generatedFiles(): GeneratedFile[] {
  const schemas = AI_KINDS.map(kind => ({
    file: path.join(ownPackage, 'schema', `${fileName(kind)}.schema.json`),
    content: JSON.stringify(entityJsonSchema(kind), null, 2),
  }));
  const page = {
    file: path.join(repository, 'docs/kinds.md'),
    content: kindsPage({
      Model: example('Model'),
      Dataset: example('Dataset'),
      AITool: example('AITool'),
    }),
  };
  return [...schemas, page].map(formatted);
}
