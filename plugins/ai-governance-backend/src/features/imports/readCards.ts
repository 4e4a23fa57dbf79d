import { ReadCard } from '@aigov/backstage-plugin-ai-governance-node';
import { readTarget } from './readTarget';
import { ImportSource } from './source';

/** A file of a target, and what its format made of it. */
export interface CardFile {
  file: string;
  location: string;
  card: ReadCard;
}

/**
 * Reads every card of a target. The text of a card is let go as soon as it is
 * read, so that memory follows the drafts and not the files.
 */
export async function readCards(
  source: Pick<ImportSource, 'target' | 'format'>,
  reading: Parameters<typeof readTarget>[1],
): Promise<CardFile[]> {
  const cards: CardFile[] = [];
  for await (const read of readTarget(source, reading)) {
    const { path: file, location } = read;
    const card: ReadCard =
      'content' in read
        ? cardOf(source, { path: file, content: read.content })
        : { status: 'broken', reason: read.problem };
    cards.push({ file, location, card });
  }
  return cards.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A format that fails at one card must not keep the others out. */
function cardOf(
  { format }: Pick<ImportSource, 'format'>,
  file: { path: string; content: string },
): ReadCard {
  try {
    return format.read(file);
  } catch (error) {
    return {
      status: 'broken',
      reason: `The format '${format.id}' failed at this card: ${error}`,
    };
  }
}
