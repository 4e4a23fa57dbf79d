// Starts the portal of the demo company and says one line when it is ready.
import { spawn } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { parse } from 'yaml';
import { environment, root } from './toolchain.mjs';

const DATA = path.join(root, '.data');
const LOCK = path.join(DATA, 'portal.pid');
const LOG = path.join(DATA, 'portal.log');
const READY_TIMEOUT_MS = 10 * 60_000;

/** The two addresses, from the configuration that the portal will read. */
function addresses() {
  const files = ['app-config.yaml', 'app-config.local.yaml'];
  const configs = files
    .map(file => path.join(root, file))
    .filter(existsSync)
    .map(file => parse(readFileSync(file, 'utf8')) ?? {});
  const last = read => configs.map(read).filter(Boolean).at(-1);
  const appUrl = last(config => config.app?.baseUrl);
  const listen = last(config => config.backend?.listen);
  const backendPort =
    typeof listen === 'object' ? listen.port : `${listen}`.split(':').at(-1);
  return {
    app: { url: appUrl, port: Number(new URL(appUrl).port || 80) },
    backend: {
      url: last(config => config.backend?.baseUrl),
      port: Number(backendPort),
    },
  };
}

function runningPid() {
  if (!existsSync(LOCK)) return undefined;
  const pid = Number(readFileSync(LOCK, 'utf8'));
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === 'EPERM' ? pid : undefined;
  }
}

/** True when something answers on the port, on either address family. */
async function isTaken(port) {
  const tries = ['127.0.0.1', '::1'].map(
    host =>
      new Promise(resolve => {
        const socket = net.connect({ port, host });
        socket.once('connect', () => {
          socket.destroy();
          resolve(true);
        });
        socket.once('error', () => resolve(false));
      }),
  );
  return (await Promise.all(tries)).includes(true);
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

function refuse(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

/** @param {string[]} args `--fresh` empties the database, `--verbose` shows the log */
export async function start(args) {
  const unknown = args.find(arg => !['--fresh', '--verbose'].includes(arg));
  if (unknown) {
    refuse(`Unknown option "${unknown}": use --fresh or --verbose.`);
  }
  const { app, backend } = addresses();
  const pid = runningPid();
  if (pid) {
    refuse(
      `The portal already runs (process ${pid}): ${app.url}`,
      'Stop it with Ctrl-C in its terminal before you start another.',
    );
  }
  if (await isTaken(app.port)) {
    refuse(
      `Port ${app.port} is taken by another program.`,
      'Stop that program, or set another port in app.baseUrl (and backend.cors.origin) in app-config.local.yaml.',
    );
  }
  if (await isTaken(backend.port)) {
    refuse(
      `Port ${backend.port} is taken by another program.`,
      'Stop that program, or set another port in backend.listen.port and backend.baseUrl in app-config.local.yaml.',
    );
  }

  if (args.includes('--fresh')) rmSync(DATA, { recursive: true, force: true });
  mkdirSync(path.join(DATA, 'sqlite'), { recursive: true });
  writeFileSync(LOCK, `${process.pid}`);

  const started = Date.now();
  console.log(`Starting the portal … (log: ${path.relative(root, LOG)})`);
  const child = spawn('backstage-cli', ['repo', 'start'], {
    cwd: root,
    env: environment,
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  const log = createWriteStream(LOG);
  const tail = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false });
    if (args.includes('--verbose')) stream.pipe(process.stdout);
    stream.on('data', chunk => {
      tail.push(`${chunk}`);
      tail.splice(0, tail.length - 40);
    });
  }

  let stopping = false;
  const stop = () => {
    stopping = true;
    try {
      process.kill(
        process.platform === 'win32' ? child.pid : -child.pid,
        'SIGTERM',
      );
    } catch {
      // It is gone already.
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('exit', () => rmSync(LOCK, { force: true }));
  child.on('exit', code => {
    if (!stopping) {
      console.error(tail.join(''));
      console.error(`The portal stopped by itself: see above, and ${LOG}`);
    }
    process.exit(stopping ? 0 : code || 1);
  });

  while (
    !(await answers(`${backend.url}/.backstage/health/v1/readiness`)) ||
    !(await answers(app.url))
  ) {
    if (Date.now() - started > READY_TIMEOUT_MS) {
      console.error(tail.join(''));
      console.error(`The portal is not ready after 10 minutes: see ${LOG}`);
      stop();
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `The portal is ready after ${seconds} s: ${app.url} (Ctrl-C stops it)`,
  );
}
