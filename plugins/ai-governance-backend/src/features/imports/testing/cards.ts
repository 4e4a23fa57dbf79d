import { AiKind } from '@aigov/backstage-plugin-ai-governance-common';
import {
  EntityDraft,
  ImportFormat,
  ReadCard,
} from '@aigov/backstage-plugin-ai-governance-node';
import { ConfigReader } from '@backstage/config';
import { CardFile } from '../readCards';
import { ImportSource, readSources } from '../source';

type GoodCard = Extract<ReadCard, { status: 'ok' }>;

/** What a test says of a card; the rest is filled in. */
export interface TestCard {
  kind?: AiKind;
  id: string;
  spec?: EntityDraft['spec'];
  references?: EntityDraft['references'];
  results?: GoodCard['results'];
  findings?: GoodCard['findings'];
  notMapped?: GoodCard['notMapped'];
}

/** A good card: a model unless it says otherwise. */
export function good(given: TestCard): GoodCard {
  const { kind = 'Model', id, spec, references = [], results = [] } = given;
  const type = kind === 'Dataset' ? 'files' : 'foundation';
  return {
    status: 'ok',
    kind,
    sourceId: id,
    draft: { metadata: { title: id }, spec: { type, ...spec }, references },
    results,
    findings: given.findings ?? [],
    notMapped: given.notMapped ?? [],
  };
}

/** A format whose files are test cards in JSON; other text is broken. */
export const cardsFormat: ImportFormat = {
  id: 'cards',
  title: 'Cards',
  accepts: path => path.endsWith('.json'),
  read({ content }) {
    try {
      return good(JSON.parse(content));
    } catch {
      return { status: 'broken', line: 1, reason: 'The card is no JSON' };
    }
  },
};

/** A source as configuration describes it. */
export function createSources(
  ...targets: Array<Record<string, unknown>>
): ImportSource[] {
  const defaults = { target: 'cards', owner: 'group:default/ml' };
  const config = new ConfigReader({
    aiGovernance: {
      import: { cards: targets.map(each => ({ ...defaults, ...each })) as [] },
    },
  });
  return readSources(config, [cardsFormat]);
}

/** One source, with these settings. */
export function createSource(
  settings: Record<string, unknown> = {},
): ImportSource {
  const [source] = createSources(settings);
  return source;
}

/** A file with a card in it. */
export function fileOf(card: ReadCard, file?: string): CardFile {
  const path = file ?? `${card.sourceId}.json`;
  return { file: path, location: `file:cards/${path}`, card };
}
