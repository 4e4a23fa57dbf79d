const LONGEST_NAME = 63;
const HASH_LENGTH = 8;

const trimmed = (name: string) => name.replace(/^[-_.]+|[-_.]+$/g, '');

/**
 * A short, stable fingerprint (FNV-1a, twice with different starts). It only
 * has to tell ids with the same slug apart, so it need not be cryptographic.
 */
function fingerprint(id: string): string {
  const hash = (start: number) => {
    let value = start;
    for (let i = 0; i < id.length; i++) {
      value = Math.imul(value ^ id.charCodeAt(i), 0x01000193);
    }
    return (value >>> 0).toString(36).padStart(7, '0');
  };
  return `${hash(0x811c9dc5)}${hash(0x9e3779b9)}`;
}

function withHash(name: string, hash: string): string {
  const room = LONGEST_NAME - hash.length - 1;
  const stem = trimmed(name.slice(0, room));
  return stem ? `${stem}-${hash}` : hash;
}

/**
 * The entity name of an imported id: lower case, other characters as one
 * hyphen, at most 63 characters. A name that is taken by another id gets a
 * short hash of this id; `isTaken` must answer no for the id's own name, so
 * that an id which already has an entity keeps it.
 * @public
 */
export function slugOf(
  id: string,
  isTaken: (name: string) => boolean = () => false,
): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9\-_.]+/g, '-');
  const name = trimmed(trimmed(plain).slice(0, LONGEST_NAME));
  if (name && !isTaken(name)) return name;
  const hash = fingerprint(id);
  for (let length = HASH_LENGTH; length <= hash.length; length++) {
    const candidate = withHash(name, hash.slice(0, length));
    if (!isTaken(candidate)) return candidate;
  }
  for (let count = 2; ; count++) {
    const candidate = withHash(name, `${hash}-${count}`);
    if (!isTaken(candidate)) return candidate;
  }
}
