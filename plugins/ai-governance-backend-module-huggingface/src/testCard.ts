import { ReadCard } from '@aigov/backstage-plugin-ai-governance-node';
import { readCard } from './readCard';

/** A card that could be read. */
export type GoodCard = Extract<ReadCard, { status: 'ok' }>;

const MODEL = 'models/acme/triage/README.md';
const DATASET = 'datasets/acme/tickets/README.md';

/** The text of a card with these lines of front matter. */
export const card = (frontMatter: string, body = '') =>
  `---\n${frontMatter}\n---\n${body}`;

function good(read: ReadCard): GoodCard {
  if (read.status !== 'ok') throw new Error(read.reason);
  return read;
}

/** Reads a model card that must be readable. */
export const readModelCard = (frontMatter: string, body?: string) =>
  good(readCard({ path: MODEL, content: card(frontMatter, body) }));

/** Reads a dataset card that must be readable. */
export const readDatasetCard = (frontMatter: string, body?: string) =>
  good(readCard({ path: DATASET, content: card(frontMatter, body) }));

/** The messages about a field. */
export const remarksOn = ({ findings }: GoodCard, field: string) =>
  findings.filter(each => each.field === field).map(each => each.message);
