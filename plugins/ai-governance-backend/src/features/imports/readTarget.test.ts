import { execFileSync } from 'child_process';
import { rmSync, symlinkSync } from 'fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readCards } from './readCards';
import { LARGEST_CARD_BYTES } from './readTarget';
import { createSource } from './testing/cards';

const signal = new AbortController().signal;
const card = JSON.stringify({ id: 'acme/a' });

const tooLarge = {
  status: 'broken',
  reason: 'The card is larger than 2 MB: shorten it',
};

describe('a folder', () => {
  const folder = createMockDirectory();
  const read = (target = folder.path) =>
    readCards(createSource({ target }), {
      urlReader: mockServices.urlReader.mock(),
      signal,
    });

  /** A source that does something to each file just before it is opened. */
  function whileReading(change: (file: string) => void) {
    const source = createSource({ target: folder.path });
    const accepts = (file: string) => {
      change(file);
      return true;
    };
    return { ...source, format: { ...source.format, accepts } };
  }

  it('is read in order, without hidden folders and other files', async () => {
    folder.setContent({
      'b.json': card,
      'a/z.json': card,
      'a/notes.txt': 'no card',
      '.git/c.json': card,
      'node_modules/d.json': card,
    });
    const files = await read();
    expect(files.map(({ file }) => file)).toEqual(['a/z.json', 'b.json']);
    expect(files[0]).toMatchObject({
      location: `file:${folder.path}/a/z.json`,
      card: { status: 'ok', sourceId: 'acme/a' },
    });
  });

  it('is not left by links', async () => {
    folder.setContent({ 'cards/a.json': card, 'outside/b.json': card });
    symlinkSync(folder.resolve('outside'), folder.resolve('cards/link'));
    symlinkSync(
      folder.resolve('outside/b.json'),
      folder.resolve('cards/b.json'),
    );
    const files = await read(folder.resolve('cards'));
    expect(files.map(({ file }) => file)).toEqual(['a.json']);
  });

  it('has cards of a megabyte read, and larger ones set aside', async () => {
    const id = { id: 'acme/a', spec: { library: 'x'.repeat(1_000_000) } };
    folder.setContent({
      'large.json': JSON.stringify(id),
      'too-large.json': 'x'.repeat(LARGEST_CARD_BYTES + 1),
    });
    expect(await read()).toMatchObject([
      { file: 'large.json', card: { status: 'ok' } },
      { file: 'too-large.json', card: tooLarge },
    ]);
  });

  it('has pipes and devices passed by, and nobody waits for them', async () => {
    folder.setContent({ 'a.json': card });
    execFileSync('mkfifo', [folder.resolve('b.json')]);
    symlinkSync('/dev/zero', folder.resolve('c.json'));
    const files = await read();
    expect(files.map(({ file }) => file)).toEqual(['a.json']);
  });

  it('that turns into something else while it is read is set aside', async () => {
    folder.setContent({ 'a.json': card, 'b.json': card, 'c.json': card });
    const files = await readCards(whileReading(swap), {
      urlReader: mockServices.urlReader.mock(),
      signal,
    });
    function swap(file: string) {
      rmSync(folder.resolve(file));
      if (file === 'a.json') execFileSync('mkfifo', [folder.resolve(file)]);
      if (file === 'b.json') symlinkSync('/etc/passwd', folder.resolve(file));
    }
    const problem = {
      status: 'broken',
      reason: 'The file cannot be read: check who may read it',
    };
    expect(files.map(each => each.card)).toEqual([problem, problem, problem]);
  });

  it('that loses a part while it is read fails the run', async () => {
    folder.setContent({ 'a.json': card, 'b/c.json': card });
    const reading = readCards(
      whileReading(() => rmSync(folder.resolve('b'), { recursive: true })),
      { urlReader: mockServices.urlReader.mock(), signal },
    );
    await expect(reading).rejects.toMatchObject({
      message: expect.stringContaining("The folder 'b' of the target"),
    });
  });

  it('that is too deep fails the run', async () => {
    folder.setContent({ [`${'a/'.repeat(60)}a.json`]: card });
    await expect(read()).rejects.toMatchObject({
      message: expect.stringContaining('folders more than 50 deep'),
    });
  });

  it('may not be written as an address of another kind', async () => {
    for (const target of ['file:///etc', 'ftp://host/cards', 'FILE://x']) {
      await expect(read(target)).rejects.toMatchObject({
        message: expect.stringContaining('write an http address'),
      });
    }
  });

  it('has a card set aside that its format fails at', async () => {
    folder.setContent({ 'a.json': card });
    const source = createSource({ target: folder.path });
    const [{ card: broken }] = await readCards(
      {
        ...source,
        format: {
          ...source.format,
          read: () => {
            throw new Error('oops');
          },
        },
      },
      { urlReader: mockServices.urlReader.mock(), signal },
    );
    expect(broken).toMatchObject({ status: 'broken' });
  });

  it('that is missing says so', async () => {
    await expect(read('no/such/folder')).rejects.toMatchObject({
      message: expect.stringContaining(
        "The folder 'no/such/folder' cannot be read: check the path",
      ),
    });
  });

  it('stops being read when the run is stopped', async () => {
    folder.setContent({ 'a.json': card });
    await expect(
      readCards(createSource({ target: folder.path }), {
        urlReader: mockServices.urlReader.mock(),
        signal: AbortSignal.abort(new Error('stopped')),
      }),
    ).rejects.toMatchObject({ message: 'stopped' });
  });
});

describe('an address', () => {
  it('of a tree is read through the reader of Backstage', async () => {
    const target = 'https://git.example/acme/cards/tree/main/';
    const large = { size: LARGEST_CARD_BYTES + 1 };
    const urlReader = mockServices.urlReader.mock({
      readTree: async (_, options) => {
        const found = ['b.json', 'readme.txt'].filter(file =>
          options?.filter?.(file, { size: 10 }),
        );
        expect(options?.filter?.('a.json', large)).toBe(false);
        return {
          etag: '1',
          files: async () =>
            found.map(path => ({
              path,
              content: async () => Buffer.from(card),
            })),
          archive: async () => {
            throw new Error('not asked for');
          },
          dir: async () => '',
        };
      },
    });
    const files = await readCards(createSource({ target }), {
      urlReader,
      signal,
    });
    expect(files).toMatchObject([
      { file: 'a.json', card: tooLarge },
      {
        file: 'b.json',
        location: 'url:https://git.example/acme/cards/tree/main/b.json',
        card: { status: 'ok' },
      },
    ]);
  });

  it('of one card is read as it is', async () => {
    const target = 'https://huggingface.co/acme/a/raw/main/README.md';
    const urlReader = mockServices.urlReader.mock({
      readUrl: async () => ({ buffer: async () => Buffer.from(card) }),
    });
    const files = await readCards(createSource({ target }), {
      urlReader,
      signal,
    });
    expect(files).toMatchObject([
      { file: target, location: `url:${target}`, card: { status: 'ok' } },
    ]);
  });

  it('that Backstage may not read fails the run', async () => {
    const urlReader = mockServices.urlReader.mock({
      readTree: async () => {
        throw new Error('Reading from the host is not allowed');
      },
    });
    await expect(
      readCards(createSource({ target: 'http://169.254.169.254/latest' }), {
        urlReader,
        signal,
      }),
    ).rejects.toMatchObject({
      message: 'Reading from the host is not allowed',
    });
  });
});
