// Runs the production build as it would be deployed: the packed backend bundle,
// unpacked into a folder of its own, with the third-party packages beside it. The
// screens are those of packages/app/dist.
import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);
const port = process.env.E2E_PORT ?? '7107';
// A known place, so that a journey can edit an entity file.
const folder = path.join(tmpdir(), `ai-governance-portal-${port}`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** The workspace's own packages come from the bundle, all others are linked. */
function linkPackages() {
  const modules = path.join(root, 'node_modules');
  const target = path.join(folder, 'node_modules');
  mkdirSync(path.join(target, '@aigov'), { recursive: true });
  const own = new Set(['@aigov', 'app', 'backend', 'tests', '.bin']);
  for (const name of readdirSync(modules)) {
    if (!own.has(name)) {
      symlinkSync(path.join(modules, name), path.join(target, name));
    }
  }
  for (const area of ['packages', 'plugins']) {
    for (const name of readdirSync(path.join(folder, area))) {
      const place = path.join(folder, area, name);
      const { name: packageName } = JSON.parse(
        readFileSync(path.join(place, 'package.json'), 'utf8'),
      );
      symlinkSync(place, path.join(target, packageName));
    }
  }
}

const dist = path.join(root, 'packages/backend/dist');
for (const archive of ['skeleton.tar.gz', 'bundle.tar.gz']) {
  execFileSync('tar', ['xzf', path.join(dist, archive), '-C', folder]);
}
linkPackages();
cpSync(path.join(root, 'examples'), path.join(folder, 'examples'), {
  recursive: true,
});
const url = `http://localhost:${port}`;
writeFileSync(
  path.join(folder, 'e2e.yaml'),
  JSON.stringify({
    app: { baseUrl: url },
    backend: {
      baseUrl: url,
      listen: { port: Number(port) },
      database: {
        client: 'better-sqlite3',
        connection: { directory: path.join(folder, 'sqlite') },
      },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: 'user:development/guest',
          dangerouslyAllowOutsideDevelopment: true,
        },
        demo: { dangerouslyAllowOutsideDevelopment: true },
      },
    },
    catalog: { processingInterval: { seconds: 5 } },
  }),
);

const child = spawn(
  process.execPath,
  [
    '.',
    '--config',
    path.join(root, 'app-config.yaml'),
    '--config',
    path.join(folder, 'e2e.yaml'),
  ],
  {
    cwd: path.join(folder, 'packages/backend'),
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
// Journeys look for audit events in it; errors are shown, too.
const log = createWriteStream(path.join(folder, 'portal.log'));
child.stdout.on('data', text => {
  log.write(text);
  for (const line of `${text}`.split('\n')) {
    if (line.includes('"level":"error"')) console.log(line);
  }
});
const stop = () => child.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
child.on('exit', code => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
