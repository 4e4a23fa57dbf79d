import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { huggingFace } from './huggingFace';

const folder = path.join(__dirname, '../../../examples/huggingface');

const cards = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(file => huggingFace.accepts(file))
  .sort();

const readExample = (file: string) =>
  huggingFace.read({
    path: file,
    content: readFileSync(path.join(folder, file), 'utf8'),
  });

const mangled = [
  'models/cardlab/alias-bomb/README.md',
  'models/cardlab/duplicate-keys/README.md',
  'models/cardlab/invalid-yaml/README.md',
  'models/cardlab/list-front-matter/README.md',
  'models/cardlab/unclosed-front-matter/README.md',
];

describe('the example cards', () => {
  it.each(cards.filter(file => !mangled.includes(file)))('reads %s', file => {
    expect(readExample(file)).toMatchObject({ status: 'ok' });
  });

  it.each(mangled)('says what is wrong with %s', file => {
    expect(readExample(file)).toMatchObject({
      status: 'broken',
      reason: expect.stringContaining('front matter'),
    });
  });
});
