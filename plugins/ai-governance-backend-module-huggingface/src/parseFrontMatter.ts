import { Document, isScalar, LineCounter, parseDocument, visit } from 'yaml';

/** The values of a front matter, and how each was written. */
export interface FrontMatter {
  values: Map<string, unknown>;
  /** The characters of a scalar, `0.90` and not `0.9`. */
  written(path: Array<string | number>): string | undefined;
}

export type ParsedFrontMatter =
  | { status: 'ok'; frontMatter: FrontMatter }
  | { status: 'broken'; line?: number; reason: string };

/** Enough for any card; a bomb needs thousands. */
const MOST_ALIASES = 100;

/** Far more than cards need, and read in seconds however it is built. */
const LONGEST = 500_000;

const TOO_DEEP = 'The front matter is nested too deeply to be read';

/**
 * Reads front matter as YAML 1.2, where the language `no` and dates stay text.
 * `line` is the line of the file that the YAML starts on.
 */
export function parseFrontMatter(
  yaml: string,
  options: { line: number },
): ParsedFrontMatter {
  if (yaml.length > LONGEST) {
    return {
      status: 'broken',
      line: options.line,
      reason: `The front matter is longer than ${LONGEST} characters: shorten it`,
    };
  }
  const lineCounter = new LineCounter();
  const lineAt = (offset: number) =>
    lineCounter.linePos(offset).line + options.line - 1;
  try {
    const document = parseDocument(yaml, {
      lineCounter,
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
      version: '1.2',
    });
    const [error] = document.errors;
    if (error) {
      const line = lineAt(error.pos[0]);
      return {
        status: 'broken',
        line,
        reason: reasonOf(error, line),
      };
    }
    const repeated = repeatedKey(document);
    if (repeated) {
      const line = lineAt(repeated.offset);
      return {
        status: 'broken',
        line,
        reason: `The front matter has the field ${repeated.key} twice (line ${line}): keep one of the two`,
      };
    }
    const values: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (!isFields(values)) {
      return {
        status: 'broken',
        line: options.line,
        reason:
          'The front matter is not a list of fields: write each as `name: value`',
      };
    }
    return {
      status: 'ok',
      frontMatter: {
        values: new Map(Object.entries(values ?? {})),
        written: path => {
          const node = document.getIn(path, true);
          return isScalar(node) ? node.source : undefined;
        },
      },
    };
  } catch (error) {
    return { status: 'broken', reason: refusalOf(error) };
  }
}

function isFields(value: unknown): value is object | null {
  return typeof value === 'object' && !Array.isArray(value);
}

function reasonOf(
  error: { code: string; message: string },
  line: number,
): string {
  return error.code === 'RESOURCE_EXHAUSTION'
    ? TOO_DEEP
    : `The front matter is not valid YAML (line ${line}): ${error.message}`;
}

/** The first key that stands twice; the parser compares each with each. */
function repeatedKey(
  document: Document,
): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) {
          found = { key: name.slice(0, 100), offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

function refusalOf(error: unknown): string {
  if (error instanceof RangeError) {
    return TOO_DEEP;
  }
  if (error instanceof ReferenceError) {
    return `The front matter uses YAML aliases in a way that is not taken: ${error.message}`;
  }
  return 'The front matter cannot be read as YAML';
}
