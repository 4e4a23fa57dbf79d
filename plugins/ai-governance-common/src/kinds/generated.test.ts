import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { generatedFiles } from '../../scripts/generatedFiles';
import { validateAiEntity } from '.';

const COMMAND =
  'node --require @backstage/cli-node/config/nodeTransform.cjs plugins/ai-governance-common/scripts/generateKinds.ts';

it(`finds the files that come from the kinds up to date (or run: ${COMMAND})`, () => {
  for (const { file, content } of generatedFiles()) {
    expect({ file, content: readFileSync(file, 'utf8') }).toEqual({
      file,
      content,
    });
  }
});

it('shows entities on the page that the catalog accepts', () => {
  const files = generatedFiles();
  const page = files.find(({ file }) => file.endsWith('.md'))?.content ?? '';
  const entities = [...page.matchAll(/```yaml\n(apiVersion[^]*?)```/g)].flatMap(
    ([, yaml]) => parseAllDocuments(yaml).map(each => each.toJS()),
  );

  expect(entities).toHaveLength(6);
  expect(entities.flatMap(validateAiEntity)).toEqual([]);
});
