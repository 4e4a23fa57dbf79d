const LONGEST = 40;

/**
 * An address as a person reads it: its host and how it ends. "wiki.acme.example
 * / … / runbook" stands for what is too long for a line.
 */
export function formatAddress(address: string): string {
  const plain = address
    .replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/i, '')
    .replace(/\/$/, '');
  if (plain.length <= LONGEST) return plain;
  const [host, ...path] = plain.split(/[?#]/)[0].split('/').filter(Boolean);
  const end = path[path.length - 1];
  if (!end) return host ?? plain;
  return path.length > 1 ? `${host}/…/${end}` : `${host}/${end}`;
}
