// Brings Node 24 and Yarn 4 from npm when they are missing, and installs the
// dependencies when they are missing or older than yarn.lock. Plain Node.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '..',
);

const NODE = 'node@24';
const YARN = '@yarnpkg/cli-dist@4.13.0';
const STAMP = path.join(root, 'node_modules/.installed');

const nodeMajor = Number(process.versions.node.split('.')[0]);
const nodeFits = nodeMajor === 22 || nodeMajor >= 24;

const has = command =>
  spawnSync(command, ['--version'], { shell: isWindows(), stdio: 'ignore' })
    .status === 0;

function isWindows() {
  return process.platform === 'win32';
}

/** Every spawned command finds the local binaries first. */
export const environment = {
  ...process.env,
  PATH: [
    path.join(root, 'node_modules/.bin'),
    path.dirname(process.execPath),
    process.env.PATH,
  ].join(path.delimiter),
};

/**
 * Starts this process again under Node 24 when its own version does not fit.
 * Never returns in that case.
 */
export async function ensureNode() {
  if (nodeFits) return;
  console.log(
    `Node ${process.versions.node} is here, Backstage 1.55 wants 22 or 24: taking ${NODE} from npm.`,
  );
  const child = spawn(
    'npx',
    ['--yes', '-p', NODE, '-p', YARN, '--', 'node', ...process.argv.slice(1)],
    { stdio: 'inherit', shell: isWindows() },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise(resolve => child.on('exit', resolve));
  process.exit(code ?? 1);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'yarn.lock')))
    .digest('hex');

/** Installs the dependencies unless those of this yarn.lock are there. */
export function ensureInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) return;
  const started = Date.now();
  console.log('Installing the dependencies (about a minute) …');
  const args = ['install', '--immutable'];
  const { status, stdout } = has('yarn')
    ? run('yarn', args)
    : run('npx', ['--yes', '-p', YARN, '--', 'yarn', ...args]);
  if (status !== 0) {
    console.error(stdout);
    console.error('The installation failed: see above.');
    process.exit(1);
  }
  writeFileSync(STAMP, lockHash());
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function run(command, args) {
  return spawnSync(command, args, {
    cwd: root,
    env: { ...environment, YARN_ENABLE_TELEMETRY: '0' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows(),
  });
}

/** Runs a command of the workspace with its output on the terminal. */
export function exec(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: environment,
    stdio: 'inherit',
    shell: isWindows(),
    ...options,
  });
  return status ?? 1;
}
