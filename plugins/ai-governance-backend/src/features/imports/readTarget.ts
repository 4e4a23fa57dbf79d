import { constants, Dirent, promises as fs } from 'fs';
import path from 'path';
import { Readable } from 'stream';
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
/** In bytes: it is a part of a key, and of an address. */
const LONGEST_PATH = 1_000;
const DEEPEST_FOLDER = 50;
const MOST_FILES = 500_000;

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
    yield Buffer.byteLength(file.path) > LONGEST_PATH
      ? {
          path: Buffer.from(file.path).toString('utf8', 0, LONGEST_PATH),
          location: file.location,
          problem: `The path is longer than ${LONGEST_PATH} bytes: shorten it`,
        }
      : file;
  }
}

function filesOf(source: Target, reading: Reading): AsyncIterable<TargetFile> {
  const { target } = source;
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(target)) {
    return readFolder(source, reading);
  }
  if (!/^https?:/i.test(target)) {
    throw new InputError(
      `The target '${target}' cannot be read: write an http address, or the path of a folder`,
    );
  }
  const { pathname } = new URL(target);
  return /\.md$/i.test(pathname)
    ? readAddress(source, reading)
    : readTree(source, reading);
}

const tooLarge = `The card is larger than ${
  LARGEST_CARD_BYTES / 1_000_000
} MB: shorten it`;

async function* readFolder(
  { target, format }: Target,
  { signal }: Reading,
): AsyncGenerator<TargetFile> {
  const root = path.resolve(target);
  const found = await fs.stat(root).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new NotFoundError(
      `The folder '${target}' cannot be read: check the path, which is relative to the folder that the backend runs in`,
    );
  }
  for await (const file of walk({ root, target, signal })) {
    if (!format.accepts(file)) continue;
    yield {
      path: file,
      location: `file:${target.replace(/\/+$/, '')}/${file}`,
      ...(await readFile(path.join(root, file))),
    };
  }
}

/**
 * Every file below a folder, in order; links are not followed. A folder that
 * cannot be read fails the run: what is in it has not left the source.
 */
async function* walk(from: {
  root: string;
  target: string;
  signal: AbortSignal;
}): AsyncGenerator<string> {
  const { root, target, signal } = from;
  let count = 0;
  const open: Array<{ file: string; isFolder: boolean }> = [
    { file: '', isFolder: true },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    signal.throwIfAborted();
    const { file, isFolder } = next;
    if (!isFolder) {
      yield file;
      continue;
    }
    if (file.split('/').length > DEEPEST_FOLDER) {
      throw new InputError(
        `The target '${target}' has folders more than ${DEEPEST_FOLDER} deep: move the cards up`,
      );
    }
    const entries = await entriesOf({ root, target, folder: file });
    count += entries.length;
    if (count > MOST_FILES) {
      throw new InputError(
        `The target '${target}' has more than ${MOST_FILES} files: name a folder with less beside its cards`,
      );
    }
    // The last is taken first.
    open.push(
      ...entries
        .filter(entry => entry.isFile() || isOpened(entry))
        .sort((a, b) => (a.name < b.name ? 1 : -1))
        .map(entry => ({
          file: path.posix.join(file, entry.name),
          isFolder: entry.isDirectory(),
        })),
    );
  }
}

function isOpened(entry: Dirent): boolean {
  return (
    entry.isDirectory() &&
    !entry.name.startsWith('.') &&
    entry.name !== 'node_modules'
  );
}

async function entriesOf(of: { root: string; target: string; folder: string }) {
  const { root, target, folder } = of;
  try {
    return await fs.readdir(path.join(root, folder), { withFileTypes: true });
  } catch {
    throw new InputError(
      `The folder '${folder.slice(
        0,
        LONGEST_PATH,
      )}' of the target '${target}' cannot be read: check that it is there and who may read it`,
    );
  }
}

/** Never follows a link, waits for a pipe, or reads more than a card may have. */
async function readFile(file: string) {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
  try {
    const handle = await fs.open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      if (!(await handle.stat()).isFile()) throw new Error('no file');
      const buffer = Buffer.alloc(LARGEST_CARD_BYTES + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length);
        length += bytesRead;
        if (!bytesRead || length === buffer.length) break;
      }
      return textOf(buffer.subarray(0, length));
    } finally {
      await handle.close();
    }
  } catch {
    return { problem: 'The file cannot be read: check who may read it' };
  }
}

async function* readAddress(
  { target }: Target,
  { urlReader, signal }: Reading,
): AsyncGenerator<TargetFile> {
  const answer = await urlReader.readUrl(target, { signal });
  const content = answer.stream
    ? await startOf(answer.stream())
    : await answer.buffer();
  yield { path: target, location: `url:${target}`, ...textOf(content) };
}

/** As much of a stream as shows whether it is too large. */
async function startOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunks[chunks.length - 1].length;
    // Leaving the loop closes the stream.
    if (length > LARGEST_CARD_BYTES) break;
  }
  return Buffer.concat(chunks);
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
