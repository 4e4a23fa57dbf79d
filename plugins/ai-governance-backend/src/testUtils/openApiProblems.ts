import { execFileSync } from 'child_process';

const script = `
  import { Validator } from '@seriousme/openapi-schema-validator';
  import { text } from 'node:stream/consumers';
  const document = JSON.parse(await text(process.stdin));
  const { valid, errors } = await new Validator().validate(document);
  console.log(JSON.stringify({ valid, errors }));`;

/** What a public validator says; it is an ES module, and so a process of its own. */
export function problemsOf(document: object): unknown {
  const answer = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8', input: JSON.stringify(document) },
  );
  return JSON.parse(answer);
}
