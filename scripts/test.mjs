// Everything that must hold, in one command: prints a table of what ran and
// how long it took, and last "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment, root } from './toolchain.mjs';
import { startPostgres } from './postgres.mjs';

const RESULTS = path.join(root, '.data/test-results');
const JEST_RESULT = path.join(RESULTS, 'jest.json');
const E2E_RESULT = path.join(RESULTS, 'e2e.json');

const readJson = file =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** A check that holds or does not. */
const check = (name, what, command, ...args) => ({
  name,
  what,
  command,
  args,
  count: code =>
    code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
});

function countJest(code) {
  const result = readJson(JEST_RESULT);
  if (!result) return { passed: 0, failed: 1 };
  const broken = result.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = result.numFailedTests + broken + result.numPendingTests;
  return {
    passed: result.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    note: result.numPendingTests ? `${result.numPendingTests} skipped` : '',
  };
}

function countE2e(code) {
  const stats = readJson(E2E_RESULT)?.stats;
  if (!stats) return { passed: 0, failed: 1 };
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1) };
}

const steps = [
  check('types', 'TypeScript, strict', 'tsc'),
  check(
    'api reports',
    'public API and SQL, no drift',
    'node',
    'scripts/apiReports.mjs',
    '--ci',
  ),
  check(
    'lint',
    "Backstage's rules",
    'backstage-cli',
    'repo',
    'lint',
    '--max-warnings=0',
  ),
  check('format', 'prettier', 'prettier', '--check', '--loglevel', 'warn', '.'),
  {
    name: 'tests',
    what: 'unit, architecture, integration on SQLite and PostgreSQL 18',
    command: 'backstage-cli',
    args: [
      'repo',
      'test',
      '--ci',
      '--json',
      `--outputFile=${JEST_RESULT}`,
      '--maxWorkers=2',
      '--testTimeout=30000',
      '--silent',
    ],
    quiet: /^\{"numFailedTestSuites/,
    count: countJest,
  },
  check(
    'build',
    'production build of every package',
    'backstage-cli',
    'repo',
    'build',
    '--all',
  ),
  {
    name: 'end to end',
    what: 'Chromium against the production build',
    command: 'playwright',
    args: ['test', '--config', 'test/playwright.config.ts'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_RESULT },
    count: countE2e,
  },
];

function run(step, env) {
  return new Promise(resolve => {
    const child = spawn(step.command, step.args, {
      cwd: root,
      env: { ...environment, ...env, ...step.env },
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let line = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', chunk => {
      const lines = (line + chunk).split('\n');
      line = lines.pop();
      for (const full of lines) {
        if (!step.quiet?.test(full)) process.stdout.write(`${full}\n`);
      }
    });
    child.on('error', error => {
      console.error(`${step.command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', code => {
      if (line && !step.quiet?.test(line)) process.stdout.write(`${line}\n`);
      resolve(code ?? 1);
    });
  });
}

const pad = (text, width) => `${text}`.padEnd(width);
const padLeft = (text, width) => `${text}`.padStart(width);

function printTable(rows) {
  const width = Math.max(...rows.map(row => row.what.length));
  console.log(
    `\n${pad('step', 12)}${pad('what', width + 2)}${padLeft(
      'passed',
      7,
    )}${padLeft('failed', 8)}${padLeft('seconds', 9)}`,
  );
  for (const row of rows) {
    console.log(
      `${pad(row.name, 12)}${pad(row.what, width + 2)}${padLeft(
        row.passed,
        7,
      )}${padLeft(row.failed, 8)}${padLeft(row.seconds, 9)}  ${row.note ?? ''}`,
    );
  }
}

/** @param {string[]} only names of steps to run; all of them without any */
export async function test(only) {
  const wanted = steps.filter(
    step => only.length === 0 || only.includes(step.name),
  );
  if (wanted.length === 0) {
    console.error(
      `No such step: ${only.join(', ')}. Steps: ${steps
        .map(step => step.name)
        .join(', ')}.`,
    );
    process.exit(2);
  }
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  // API reports are comparable only after a compilation from nothing.
  rmSync(path.join(root, 'dist-types'), { recursive: true, force: true });
  const postgres = wanted.some(step => step.name === 'tests')
    ? await startPostgres()
    : undefined;
  const env = {
    CI: 'true',
    FORCE_COLOR: '0',
    BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    ...(postgres && {
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres.url,
    }),
  };

  const rows = [];
  for (const step of wanted) {
    console.log(`\n── ${step.name}: ${step.what}`);
    const started = Date.now();
    const code = await run(step, env);
    rows.push({
      ...step,
      ...step.count(code),
      seconds: Math.round((Date.now() - started) / 1000),
    });
  }
  await postgres?.stop();

  printTable(rows);
  const sum = key => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
}
