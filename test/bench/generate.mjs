/**
 * Makes a company of any size for benchmarks: the same seed gives the same
 * company, every entity is valid, and every ref leads somewhere.
 *
 *   node test/bench/generate.mjs --entities 10000 --out .data/bench --components
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { datasetOf } from './generate.dataset.mjs';
import { componentOf, groupOf, systemOf } from './generate.landscape.mjs';
import { modelOf } from './generate.model.mjs';
import { randomFrom } from './generate.random.mjs';
import { toolOf } from './generate.tool.mjs';
import { toYaml } from './generate.yaml.mjs';

const ENTITIES_PER_FILE = 1000;

/** How many of each kind make a company with so many AI entities. */
export function sizesOf(entities) {
  const models = Math.round(entities * 0.6);
  const datasets = Math.round(entities * 0.3);
  return {
    models,
    datasets,
    tools: entities - models - datasets,
    groups: Math.max(1, Math.round(entities / 100)),
    systems: Math.max(1, Math.round(entities / 50)),
    components: Math.round(entities / 2),
  };
}

function withoutAbsent(value) {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, withoutAbsent(item)]),
  );
}

/**
 * Yields the entities of the company, groups and systems first. Refs go to
 * entities of a lower number, so that nothing runs in a circle.
 */
export function* generateCompany({ entities, seed = 1, components = false }) {
  if (!Number.isInteger(entities) || entities < 10) {
    throw new RangeError(
      `entities is ${entities}: give a whole number from 10 on`,
    );
  }
  const sizes = sizesOf(entities);
  const company = { sizes, random: randomFrom(seed) };
  const parts = [
    [sizes.groups, groupOf],
    [sizes.systems, systemOf],
    [sizes.datasets, datasetOf],
    [sizes.models, modelOf],
    [sizes.tools, toolOf],
    [components ? sizes.components : 0, componentOf],
  ];
  for (const [count, make] of parts) {
    for (let index = 0; index < count; index++) {
      yield withoutAbsent(make(company, index));
    }
  }
}

/** Writes the company as files of at most 1,000 entities and one `all.yaml`. */
export function writeCompany({ out, ...options }) {
  mkdirSync(out, { recursive: true });
  const targets = [];
  let texts = [];
  const flush = () => {
    if (!texts.length) return;
    const name = `part-${String(targets.length + 1).padStart(4, '0')}.yaml`;
    writeFileSync(path.join(out, name), texts.join('---\n'));
    targets.push(`./${name}`);
    texts = [];
  };
  for (const entity of generateCompany(options)) {
    texts.push(toYaml(entity));
    if (texts.length === ENTITIES_PER_FILE) flush();
  }
  flush();
  const location = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Location',
    metadata: { name: `company-of-${options.entities}` },
    spec: { targets },
  };
  writeFileSync(path.join(out, 'all.yaml'), toYaml(location));
  return targets.length;
}

function main() {
  const { values } = parseArgs({
    options: {
      entities: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      components: { type: 'boolean', default: false },
    },
  });
  if (!values.entities || !values.out) {
    throw new Error(
      'Use: node test/bench/generate.mjs --entities 1000 --out <folder> [--seed 1] [--components]',
    );
  }
  const files = writeCompany({
    entities: Number(values.entities),
    seed: Number(values.seed),
    components: values.components,
    out: values.out,
  });
  process.stdout.write(`${files} files in ${values.out}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
