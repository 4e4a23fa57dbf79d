import { CardFields } from './cardFields';

const CODE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;
const words = new Set(['code', 'multilingual']);

/** `language`; what is no code is kept with a remark. */
export function readLanguages(fields: CardFields): string[] {
  const languages = fields.texts('language');
  for (const language of languages) {
    if (!CODE.test(language) && !words.has(language)) {
      fields.note('language', 'is no language code: kept', language);
    }
  }
  return languages;
}
