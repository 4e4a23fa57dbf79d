// How much JavaScript the suite adds to pages that show no AI: the portal is
// built without and with the suite, and a real browser counts what it loads.
// Usage: node test/bench/bundle.mjs (after a production build; two app builds, minutes)
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);
const app = path.join(root, 'packages/app');
const work = mkdtempSync(path.join(tmpdir(), 'ai-governance-bundle-'));
// Each page with the heading that tells that it is there: a portal that has
// just started does not know its entities yet.
const pages = [
  ['catalog index', '/', /catalog/i],
  [
    'component without AI',
    '/catalog/default/component/payroll-export',
    /^about$/i,
  ],
  ['settings', '/settings', /settings/i],
];

function buildApp(name, exclude) {
  const overlay = path.join(work, `${name}.json`);
  writeFileSync(
    overlay,
    JSON.stringify({ app: { packages: exclude.length ? { exclude } : 'all' } }),
  );
  execFileSync(
    'yarn',
    [
      'backstage-cli',
      'package',
      'build',
      '--config',
      path.join(root, 'app-config.yaml'),
      '--config',
      overlay,
    ],
    { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** Opens a page again and again until it shows what it is about. */
async function open(page, address, heading) {
  const enter = page.getByRole('button', { name: 'Enter' });
  const shown = page.getByRole('heading', { name: heading }).first();
  for (let tries = 0; tries < 12; tries++) {
    await page.goto(address);
    await enter.or(shown).first().waitFor();
    if (await enter.isVisible()) await enter.click();
    const isShown = await shown.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (isShown) return;
  }
  throw new Error(`${address} does not show ${heading}`);
}

/** Waits until a count has not changed for four seconds. */
async function settled(count) {
  let last = -1;
  let since = Date.now();
  while (Date.now() - since < 4_000) {
    await new Promise(done => setTimeout(done, 250));
    if (count() !== last) {
      last = count();
      since = Date.now();
    }
  }
}

async function kilobytesOf(port) {
  const server = spawn(
    process.execPath,
    [path.join(root, 'test/e2e/server.mjs')],
    {
      env: { ...process.env, E2E_PORT: `${port}` },
      stdio: 'ignore',
    },
  );
  const url = `http://localhost:${port}`;
  const ready = () =>
    fetch(`${url}/.backstage/health/v1/readiness`).then(
      response => response.ok,
      () => false,
    );
  while (!(await ready())) await new Promise(done => setTimeout(done, 500));
  const { launchBrowser } = await import('../e2e/browser.ts');
  const browser = await chromium.launch(launchBrowser());
  const sizes = {};
  for (const [name, address, heading] of pages) {
    const context = await browser.newContext();
    const page = await context.newPage();
    // By address: what a reload loads again counts once.
    const loaded = new Map();
    page.on('response', response => {
      if (/\.js($|\?)/.test(response.url())) {
        loaded.set(response.url(), response.body());
      }
    });
    await open(page, url + address, heading);
    await settled(() => loaded.size);
    const bodies = await Promise.all(loaded.values());
    sizes[name] =
      bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
    await context.close();
  }
  await browser.close();
  server.kill('SIGTERM');
  return sizes;
}

buildApp('without', [
  '@aigov/backstage-plugin-ai-governance',
  '@aigov/backstage-plugin-catalog-module-ai-governance',
]);
const before = await kilobytesOf(7121);
buildApp('with', []);
const after = await kilobytesOf(7122);
for (const [name] of pages) {
  const added = after[name] - before[name];
  console.log(
    `${name}: ${before[name].toFixed(1)} KB without, ${after[name].toFixed(
      1,
    )} KB with, ${added.toFixed(1)} KB gzipped added (budget 30)`,
  );
}
rmSync(work, { recursive: true, force: true });
