import { CardFields } from './cardFields';

const LONGEST_TAG = 63;
const MOST_TAGS = 50;

/** A word in the form that the catalog takes as a tag. */
export function tagOf(word: string): string | undefined {
  const tag = word
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return tag && tag.length <= LONGEST_TAG ? tag : undefined;
}

/** `tags` as tags of the catalog; what cannot be one is a finding. */
export function readTags(fields: CardFields): string[] {
  const tags = new Set<string>();
  for (const word of fields.texts('tags')) {
    const tag = tagOf(word);
    if (tag && tags.size < MOST_TAGS) tags.add(tag);
    else if (tag) fields.note('tags', `more than ${MOST_TAGS}: left out`, word);
    else fields.note('tags', 'cannot be a tag of the catalog: left out', word);
  }
  return [...tags];
}
