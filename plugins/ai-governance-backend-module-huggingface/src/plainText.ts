/** Without control characters, which databases and pages stumble over. */
export function plainCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}

/** At most so many characters, cut at a word where there is one near. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > longest * 0.8 ? cut.slice(0, space) : cut}…`;
}

/** Longer blocks are cut before they are searched, to keep that cheap. */
const LONGEST_BLOCK = 1_500;

/**
 * The words of a Markdown block, without its marks: pages show it as text, and
 * nothing in a card may become HTML or a link.
 */
export function plainText(markdown: string): string {
  return plainCharacters(markdown.slice(0, LONGEST_BLOCK))
    .replace(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replace(/\[([^\][]*)\]\([^)]*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ')
    .replace(/`+/g, '')
    .replace(/\*+|~~/g, '')
    .replace(/(^|\s)_+(?=\S)|(?<=\S)_+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
