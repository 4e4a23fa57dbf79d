// The public API of every package and the tables of the backend, as reviewable
// reports. `--ci` fails when a report is not what the code says.
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { exec, root } from './toolchain.mjs';

const packages = readdirSync(path.join(root, 'plugins')).map(
  name => `plugins/${name}`,
);

// The order of names in a type depends on what was compiled before it: reports
// are comparable only after a compilation from nothing.
if (!process.argv.includes('--ci')) {
  rmSync(path.join(root, 'dist-types'), { recursive: true, force: true });
  if (exec('tsc', []) !== 0) process.exit(1);
}

process.exit(
  exec('backstage-repo-tools', [
    'api-reports',
    ...process.argv.slice(2),
    '--sql-reports',
    '--validate-release-tags',
    '--omit-messages',
    'ae-undocumented,ae-wrong-input-file-type',
    ...packages,
  ]),
);
