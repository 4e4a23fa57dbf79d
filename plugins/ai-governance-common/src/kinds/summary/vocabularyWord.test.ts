import { vocabularyTitle, vocabularyWord } from './vocabularyWord';

describe('words of the vocabulary', () => {
  it.each([
    ['fine-tuned', 'fine-tuned', 'Fine-tuned'],
    ['saas', 'SaaS', 'SaaS'],
    ['special-category', 'special category', 'Special category'],
    ['pseudonymised', 'pseudonymized', 'Pseudonymized'],
    ['ide-plugin', 'IDE plug-in', 'IDE plug-in'],
    ['production', 'production', 'Production'],
    ['team_owned', 'team owned', 'Team owned'],
    ['constructor', 'constructor', 'Constructor'],
  ])('writes %s as %s, and alone as %s', (value, word, title) => {
    expect(vocabularyWord(value)).toBe(word);
    expect(vocabularyTitle(value)).toBe(title);
  });
});
