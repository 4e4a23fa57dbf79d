const DEEPEST = 12;

/**
 * A value as text of bounded length. `JSON.stringify` would write out what
 * YAML aliases repeat, and run out of stack on deep nesting.
 */
export function shown(value: unknown, longest: number = 2_000): string {
  let text = '';
  const write = (part: string) => {
    text += part;
    return text.length < longest;
  };
  const scalar = (item: unknown) =>
    typeof item === 'string'
      ? JSON.stringify(item.slice(0, longest))
      : String(item);

  function visit(item: unknown, depth: number): boolean {
    if (typeof item !== 'object' || item === null) return write(scalar(item));
    if (depth > DEEPEST) return write('…');
    const isList = Array.isArray(item);
    if (!write(isList ? '[' : '{')) return false;
    let separator = '';
    for (const [key, each] of Object.entries(item)) {
      const label = isList ? '' : `${key}: `;
      if (!write(`${separator}${label}`) || !visit(each, depth + 1)) {
        return false;
      }
      separator = ', ';
    }
    return write(isList ? ']' : '}');
  }

  if (typeof value === 'string') text = value;
  else visit(value, 0);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
