import { defineImportFormat, ImportFormat } from './importFormat';

const format = (id: string): ImportFormat => ({
  id,
  title: 'Cards',
  accepts: () => true,
  read: () => ({ status: 'broken', reason: 'not a card' }),
});

describe('defineImportFormat', () => {
  it('returns the format as it is', () => {
    const cards = format('cards');
    expect(defineImportFormat(cards)).toBe(cards);
  });

  it.each(['', 'Cards', 'hugging-face', '1cards', 'a.b'])(
    'refuses the id %p, which could not be a key of configuration',
    id => {
      expect(() => defineImportFormat(format(id))).toThrow(
        `The id '${id}' of an import format must be lower case letters and digits`,
      );
    },
  );
});
