import { promises as fs } from 'fs';
import path from 'path';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { ImportSource } from './source';

/** A file of a target: its text, or why there is none. */
export type TargetFile = {
  /** Path below the target, or the address of a single file. */
  path: string;
  /** A location ref of the file, as the catalog writes them. */
  location: string;
} & ({ content: string } | { problem: string });

/** How much of a target is read. */
export const LARGEST_CARD_BYTES = 2_000_000;
export const MOST_CARDS = 20_000;
const LONGEST_PATH = 1_000;

type Target = Pick<ImportSource, 'target' | 'format'>;
type Reading = { urlReader: UrlReaderService; signal: AbortSignal };

/**
 * Reads the files of a target that its format accepts, one after the other.
 * Addresses go through Backstage's reader, which opens only what the
 * administrators allow. A target that cannot be read at all throws.
 */
export async function* readTarget(
  source: Target,
  reading: Reading,
): AsyncGenerator<TargetFile> {
  let count = 0;
  for await (const file of filesOf(source, reading)) {
    reading.signal.throwIfAborted();
    count += 1;
    if (count > MOST_CARDS) {
      throw new InputError(
        `The target '${source.target}' has more than ${MOST_CARDS} cards: split it into several targets`,
      );
    }
    yield file.path.length > LONGEST_PATH
      ? {
          path: file.path.slice(0, LONGEST_PATH),
          location: file.location,
          problem: `The path is longer than ${LONGEST_PATH} characters: shorten it`,
        }
      : file;
  }
}

function filesOf(source: Target, reading: Reading): AsyncIterable<TargetFile> {
  const { target } = source;
  if (!/^https?:\/\//i.test(target)) return readFolder(source);
  const { pathname } = new URL(target);
  return /\.md$/i.test(pathname)
    ? readAddress(source, reading)
    : readTree(source, reading);
}

const tooLarge = `The card is larger than ${
  LARGEST_CARD_BYTES / 1_000_000
} MB: shorten it`;

async function* readFolder({
  target,
  format,
}: Target): AsyncGenerator<TargetFile> {
  const root = path.resolve(target);
  const found = await fs.stat(root).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new NotFoundError(
      `The folder '${target}' cannot be read: check the path, which is relative to the folder that the backend runs in`,
    );
  }
  for await (const file of walk(root, '')) {
    if (!format.accepts(file)) continue;
    yield {
      path: file,
      location: `file:${target.replace(/\/+$/, '')}/${file}`,
      ...(await readFile(path.join(root, file))),
    };
  }
}

/** Every file below a folder, in order; links are not followed. */
async function* walk(root: string, below: string): AsyncGenerator<string> {
  const entries = await fs.readdir(path.join(root, below), {
    withFileTypes: true,
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.posix.join(below, entry.name);
    if (entry.isFile()) yield file;
    const isHidden =
      entry.name.startsWith('.') || entry.name === 'node_modules';
    if (entry.isDirectory() && !isHidden) yield* walk(root, file);
  }
}

async function readFile(file: string) {
  try {
    const { size } = await fs.stat(file);
    if (size > LARGEST_CARD_BYTES) return { problem: tooLarge };
    return { content: await fs.readFile(file, 'utf8') };
  } catch {
    return { problem: 'The file cannot be read: check who may read it' };
  }
}

async function* readAddress(
  { target }: Target,
  { urlReader, signal }: Reading,
): AsyncGenerator<TargetFile> {
  const answer = await urlReader.readUrl(target, { signal });
  yield {
    path: target,
    location: `url:${target}`,
    ...textOf(await answer.buffer()),
  };
}

async function* readTree(
  { target, format }: Target,
  { urlReader, signal }: Reading,
): AsyncGenerator<TargetFile> {
  const locationOf = (file: string) =>
    `url:${target.replace(/\/+$/, '')}/${file}`;
  const skipped: string[] = [];
  const tree = await urlReader.readTree(target, {
    signal,
    filter(file, info) {
      if (!format.accepts(file)) return false;
      const isTooLarge = (info?.size ?? 0) > LARGEST_CARD_BYTES;
      if (isTooLarge) skipped.push(file);
      return !isTooLarge;
    },
  });
  for (const file of await tree.files()) {
    yield {
      path: file.path,
      location: locationOf(file.path),
      ...textOf(await file.content()),
    };
  }
  for (const file of skipped) {
    yield { path: file, location: locationOf(file), problem: tooLarge };
  }
}

function textOf(content: Buffer) {
  return content.length > LARGEST_CARD_BYTES
    ? { problem: tooLarge }
    : { content: content.toString('utf8') };
}
