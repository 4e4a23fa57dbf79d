import { ConfigReader } from '@backstage/config';
import { readSources, unknownFormats } from './source';
import { cardsFormat, createSource, createSources } from './testing/cards';

describe('readSources', () => {
  it('fills in what most targets need', () => {
    expect(createSource()).toMatchObject({
      id: expect.stringMatching(/^cards-[0-9a-f]{8}$/),
      title: 'cards',
      target: 'cards',
      lifecycle: 'experimental',
      schedule: { frequency: { minutes: 30 }, timeout: { minutes: 10 } },
    });
  });

  it('keeps the id when only the title changes', () => {
    expect(createSource({ title: 'Ours' }).id).toBe(createSource().id);
  });

  it('knows nothing without configuration', () => {
    expect(readSources(new ConfigReader({}), [cardsFormat])).toEqual([]);
  });

  it('gives every organization the one owner', () => {
    const source = createSource({ owner: 'ml-platform' });
    expect(source.ownerOf('acme')).toBe('group:default/ml-platform');
    expect(source.organizations).toEqual([]);
  });

  it('maps organizations, however they are spelled, and no others', () => {
    const source = createSource({ owner: { Acme: 'group:default/ml' } });
    expect(source.ownerOf('acme')).toBe('group:default/ml');
    expect(source.ownerOf('ACME')).toBe('group:default/ml');
    expect(source.ownerOf('other')).toBeUndefined();
    expect(source.ownerOf('constructor')).toBeUndefined();
  });

  it.each([
    [
      'an owner that is no ref',
      { owner: 'a:b:c' },
      "aiGovernance.import.cards[0].owner 'a:b:c' is not an entity ref",
    ],
    [
      'an owner of an organization that is no ref',
      { owner: { acme: 'a b' } },
      "aiGovernance.import.cards[0].owner.acme 'a b' is not an entity ref",
    ],
    [
      'an unknown lifecycle',
      { lifecycle: 'live' },
      "aiGovernance.import.cards[0].lifecycle 'live' is not allowed: use one of experimental",
    ],
    [
      'an unknown classification',
      { dataset: { classification: 'secret', personalData: 'none' } },
      "aiGovernance.import.cards[0].dataset.classification 'secret' is not allowed",
    ],
    [
      'half of what datasets need',
      { dataset: { classification: 'internal' } },
      "aiGovernance.import.cards[0].dataset.personalData '' is not allowed: use one of none",
    ],
    ['no owner', { owner: undefined }, 'owner'],
  ])('refuses %s', (_, settings, message) => {
    expect(() => createSource(settings)).toThrow(message);
  });

  it('refuses a target that would show a password to everybody', () => {
    expect(() =>
      createSource({ target: 'https://ada:secret@git.example/cards' }),
    ).toThrow('holds a user name or password');
  });

  it('refuses a target that is listed twice', () => {
    expect(() => createSources({}, {})).toThrow(
      "aiGovernance.import.cards[1].target 'cards' is also that of aiGovernance.import.cards[0]",
    );
  });

  it('names formats that no module reads', () => {
    const config = new ConfigReader({
      aiGovernance: { import: { cards: [], other: [], schedule: {} } },
    });
    expect(unknownFormats(config, [cardsFormat])).toEqual(['other']);
  });
});
