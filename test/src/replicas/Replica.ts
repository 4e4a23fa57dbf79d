import { ChildProcess, spawn } from 'node:child_process';
import { until } from './until';

const LONGEST_OUTPUT = 2_000;
const START_PATIENCE_MS = 120_000;

/** A backend of the portal in a process of its own. */
export class Replica {
  readonly url: string;
  /** All that it said, of every start. */
  output = '';
  #child: ChildProcess | undefined;
  readonly #folder: string;
  readonly #configs: string[];

  constructor(options: { folder: string; port: number; configs: string[] }) {
    this.url = `http://localhost:${options.port}`;
    this.#folder = options.folder;
    this.#configs = options.configs;
  }

  get isAlive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null;
  }

  /** How many notifications it was given to store. */
  get notificationsTaken(): number {
    return this.output.split('"POST /api/notifications').length - 1;
  }

  /**
   * Starts it, and once more each time that the start failed: Backstage's own
   * plugins may get into each other's way when they create the same tables.
   */
  async start({ attempts = 3 } = {}): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.#spawn();
      const isReady = await until(
        `start of ${this.url}`,
        async () =>
          (await this.#answersReady()) || (this.isAlive ? undefined : 'dead'),
        START_PATIENCE_MS,
      );
      if (isReady === true) return;
      if (attempt === attempts) {
        throw new Error(
          `${this.url} does not start:\n${this.output.slice(-LONGEST_OUTPUT)}`,
        );
      }
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || !this.isAlive) return;
    const gone = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#child = undefined;
  }

  #spawn() {
    const child = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        'src/index',
        ...this.#configs.flatMap(file => ['--config', file]),
      ],
      {
        cwd: this.#folder,
        env: { ...process.env, NODE_ENV: 'development' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const listen = (data: Buffer) => {
      this.output += data.toString();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    this.#child = child;
  }

  async #answersReady(): Promise<true | undefined> {
    try {
      const { ok } = await fetch(`${this.url}/.backstage/health/v1/readiness`);
      return ok || undefined;
    } catch {
      return undefined;
    }
  }
}
