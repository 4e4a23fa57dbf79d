import { defineConfig } from '@playwright/test';
import { launchBrowser } from './e2e/browser';

const port = Number(process.env.E2E_PORT ?? 7107);

/** Journeys in Chromium against the production build, one portal for all. */
export default defineConfig({
  testDir: './e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  retries: 0,
  outputDir: '../.data/test-results/e2e',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: launchBrowser(),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: 'node e2e/server.mjs',
    url: `http://localhost:${port}/.backstage/health/v1/readiness`,
    timeout: 180_000,
    reuseExistingServer: !process.env.CI,
    env: { E2E_PORT: String(port) },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
