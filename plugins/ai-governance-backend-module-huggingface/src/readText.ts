import { CardFields } from './cardFields';
import { readSections, Section, Topic } from './sections';

const MOST_ITEMS = 10;

/** Where in the entity a topic goes. */
const fieldOf: Record<Topic, string> = {
  intended: 'intendedUse.useCases',
  'out-of-scope': 'intendedUse.outOfScope',
  limitations: 'limitations',
  ethics: 'ethicalConsiderations',
};

/** What matters stands near the top; the rest may be a book. */
const LONGEST_BODY = 300_000;

/** What the text of a card says, beside its front matter. */
export interface CardText {
  description?: string;
  /** The paragraphs and list items about a topic, as plain text. */
  about(topic: Topic): string[];
}

/**
 * Reads the text below the front matter. Each part that is used is noted as
 * such, because a heading may have been misunderstood.
 */
export function readText(body: string, fields: CardFields): CardText {
  const sections = readSections(body.slice(0, LONGEST_BODY));
  const description = firstParagraph(sections);
  if (description) fields.note('description', 'taken from the text');

  return {
    description,
    about(topic) {
      const found = sections.filter(
        section => section.topic === topic && section.blocks.length > 0,
      );
      const items = [...new Set(found.flatMap(({ blocks }) => blocks))];
      if (items.length === 0) return [];
      const headings = found.map(({ heading }) => `"${heading}"`).join(', ');
      const more =
        items.length > MOST_ITEMS ? `, the first ${MOST_ITEMS} paragraphs` : '';
      fields.note(
        fieldOf[topic],
        `taken from the text under ${headings}${more}`,
      );
      return items.slice(0, MOST_ITEMS);
    },
  };
}

function firstParagraph(sections: Section[]): string | undefined {
  return sections.find(({ blocks }) => blocks.length > 0)?.blocks[0];
}
