const SEGMENT = /\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;

/**
 * The names in the path of a field: `cells.deploy.qa` is cells, deploy, qa,
 * and so is `cells["deploy"].qa`.
 */
export function fieldPath(field: string): string[] {
  return [...field.matchAll(SEGMENT)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : JSON.parse(`"${quoted}"`),
  );
}

/** How words are written that are not written like others. */
const spelled: Record<string, string> = {
  ai: 'AI',
  api: 'API',
  dora: 'DORA',
  eu: 'EU',
  gdpr: 'GDPR',
  hipaa: 'HIPAA',
  id: 'ID',
  mlops: 'MLOps',
  qa: 'QA',
  odcs: 'ODCS',
  raci: 'RACI',
  sla: 'SLA',
  slo: 'SLO',
  sre: 'SRE',
  url: 'URL',
};

/**
 * An id or a name of a field as words: `model-owner` is "Model owner".
 *
 * @public
 */
export function wordsOf(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map(word => spelled[word.toLocaleLowerCase('en-US')] ?? lower(word));
  const text = words.join(' ');
  return text.charAt(0).toLocaleUpperCase('en-US') + text.slice(1);
}

/** Lower case, but for what is written in capitals, such as P0. */
function lower(word: string): string {
  return /^[A-Z][A-Z0-9]+$/.test(word) ? word : word.toLocaleLowerCase('en-US');
}
