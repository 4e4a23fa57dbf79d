import { plainText, shorten } from './plainText';

/** What a section of the text is about, as far as its heading tells. */
export type Topic = 'intended' | 'out-of-scope' | 'limitations' | 'ethics';

/** Paragraphs and list items of the text under one heading. */
export interface Section {
  heading: string;
  topic?: Topic;
  blocks: string[];
}

const LONGEST_BLOCK = 500;
const LONGEST_HEADING = 200;

/** The first that matches holds: "Intended uses & limitations" is a use. */
const topics: Array<[Topic | undefined, RegExp]> = [
  ['out-of-scope', /out.of.scope|not intended|misuse|prohibited/],
  [undefined, /how to|example|recommendation|training|evaluation|install/],
  ['ethics', /ethic/],
  ['intended', /intended|direct use|downstream use|use cases?|^uses?\b/],
  ['limitations', /limitation|\bbias|\brisks?\b|caveats?|known issues/],
];

const NOTHING = /^(\[?more information needed\]?|n\/?a|none|todo|tbd)\.?$/i;
const ITEM = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s+/;
const NO_PROSE =
  /^\s*(?:\||>|<!|<\/?(?:div|p|img|a|table|center|br|h\d)\b|-{3,}\s*$|={3,}\s*$)/i;

/** The text in sections, without code, tables, quotes and HTML. */
export function readSections(body: string): Section[] {
  const sections: Section[] = [{ heading: '', blocks: [] }];
  const above: Array<{ level: number; topic?: Topic }> = [];
  let block: string[] = [];
  let fence: string | undefined;

  const close = () => {
    const text = plainText(block.join(' '));
    block = [];
    if (/\p{L}/u.test(text) && !NOTHING.test(text)) {
      sections[sections.length - 1].blocks.push(shorten(text, LONGEST_BLOCK));
    }
  };

  for (const line of withoutComments(body).split('\n')) {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1];
    if (mark && (!fence || fence === mark)) {
      close();
      fence = fence ? undefined : mark;
      continue;
    }
    if (fence) continue;
    const hashes = /^#{1,6}(?=\s)/.exec(line)?.[0];
    if (hashes) {
      close();
      const level = hashes.length;
      const heading = plainText(
        line.slice(level, LONGEST_HEADING).replace(/#/g, ''),
      );
      while (above.length && above[above.length - 1].level >= level)
        above.pop();
      const found = topicOf(heading);
      const topic = found ? found.topic : above[above.length - 1]?.topic;
      above.push({ level, topic });
      sections.push({ heading, topic, blocks: [] });
    } else if (line.trim() === '' || NO_PROSE.test(line)) {
      close();
    } else {
      if (ITEM.test(line)) close();
      block.push(line.replace(ITEM, ''));
    }
  }
  close();
  return sections;
}

/** What a heading is about; no answer leaves it to the heading above. */
function topicOf(heading: string): { topic?: Topic } | undefined {
  const words = heading.toLowerCase();
  const found = topics.find(([, pattern]) => pattern.test(words));
  return found && { topic: found[0] };
}

/** By search, not by pattern: an unclosed comment would make that slow. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start === -1 ? -1 : text.indexOf('-->', start);
    if (end === -1) return parts.join('') + text.slice(from);
    parts.push(text.slice(from, start));
    from = end + '-->'.length;
  }
}
