import { AiKind } from '@aigov/backstage-plugin-ai-governance-common';

/** What the place of a card says about it. */
export interface Repository {
  kind?: AiKind;
  /** `organization/name`; absent when the place names no organization. */
  sourceId?: string;
}

const kindOfFolder: ReadonlyMap<string, AiKind> = new Map([
  ['models', 'Model'],
  ['datasets', 'Dataset'],
]);

const REVISION = /\/(?:blob|raw|resolve|tree)\/[^/]+(?=\/)/;

/**
 * Reads kind and id from the path or address of a card:
 * `models/<organization>/<name>/README.md`, `datasets/…`, without such a
 * folder just the last two, or a page of the Hub. Undefined: not the place of
 * a card.
 */
export function repositoryOf(path: string): Repository | undefined {
  const url = /^https?:\/\//.test(path) ? new URL(path) : undefined;
  const place = url ? url.pathname.replace(REVISION, '') : path;
  const parts = place.split(/[\\/]/).filter(Boolean).map(decoded);
  const file = parts.pop();
  if (!file || !/^readme\.md$/i.test(file) || parts.length === 0) {
    return undefined;
  }
  if (url && /(^|\.)huggingface\.co$/.test(url.hostname)) {
    return parts.length === 2 ? { kind: 'Model', ...idOf(parts) } : kept(parts);
  }
  if (!url && kindOfFolder.has(parts[0]) && parts.length !== 3) {
    return parts.length === 2
      ? { kind: kindOfFolder.get(parts[0]) }
      : undefined;
  }
  return kept(parts);
}

function kept(parts: string[]): Repository {
  const kind = kindOfFolder.get(parts[parts.length - 3]);
  return { ...(kind ? { kind } : {}), ...idOf(parts) };
}

function idOf(parts: string[]): Repository {
  return parts.length < 2 ? {} : { sourceId: parts.slice(-2).join('/') };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a text can be the id of a repository of the Hub. */
export function isRepositoryId(text: string): boolean {
  return /^[\w.-]{1,96}(?:\/[\w.-]{1,96})?$/.test(text);
}

/** The id in what people write for one: an id, or its page on the Hub. */
export function repositoryIdOf(text: string): string | undefined {
  const id = text
    .replace(/^https?:\/\/(?:www\.)?huggingface\.co\//, '')
    .replace(/^datasets\//, '')
    .replace(/\/+$/, '');
  return isRepositoryId(id) ? id : undefined;
}
