/** A card in its two parts, or the reason why it has none. */
export type SplitCard =
  | { status: 'ok'; yaml: string; yamlLine: number; body: string }
  | { status: 'no-front-matter'; body: string }
  | { status: 'unclosed'; line: number };

const isFence = (line: string) => line.trimEnd() === '---';

/**
 * Divides a card at its `---` lines. Our own few lines, because the usual
 * libraries evaluate front matter that claims to be JavaScript.
 */
export function splitCard(content: string): SplitCard {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const start = lines.findIndex(line => line.trim() !== '');
  if (start === -1 || !isFence(lines[start])) {
    return { status: 'no-front-matter', body: lines.join('\n') };
  }
  const end = lines.findIndex((line, at) => at > start && isFence(line));
  if (end === -1) return { status: 'unclosed', line: start + 1 };
  return {
    status: 'ok',
    yaml: lines.slice(start + 1, end).join('\n'),
    yamlLine: start + 2,
    body: lines.slice(end + 1).join('\n'),
  };
}
