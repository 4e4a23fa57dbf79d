import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that npm carries, unpacked; it prints nothing but its path. */
function packedBrowser(): string {
  return execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());",
    ],
    { encoding: 'utf8' },
  ).trim();
}

/** A system Chromium or Chrome where there is one, else the one from npm. */
export function launchBrowser() {
  const executablePath =
    process.env.CHROMIUM_PATH ??
    installed.find(file => existsSync(file)) ??
    packedBrowser();
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
