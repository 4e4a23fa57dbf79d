import path from 'node:path';
import ts from 'typescript';

const SCOPE = '@aigov/backstage-plugin-';
const core = ['ai-governance-common', 'ai-governance-node'];
const backend = 'ai-governance-backend/src';
const screens = 'ai-governance/src';

/** What every screen may use: addresses, api refs, texts, places of cards. */
const shared = [
  'routes',
  'apis',
  'featureSwitch',
  'translation',
  'messages',
  'overview',
].map(name => `${screens}/${name}`);

/** The folders right below `area` that hold one of the files. */
const foldersOf = (files: string[], area: string) =>
  new Set(
    files
      .filter(file => file.startsWith(area))
      .map(file => file.slice(area.length).split('/')[0]),
  );

/** Each layer, and the layers it may import. Everything points one way. */
export function layersOf(files: string[]): Record<string, string[]> {
  const kernel = `${backend}/kernel`;
  const layers: Record<string, string[]> = {
    'ai-governance-common': [],
    'ai-governance-node': ['ai-governance-common'],
    'ai-governance-react': ['ai-governance-common'],
    'catalog-backend-module-ai-governance': ['ai-governance-common'],
    'catalog-module-ai-governance': ['ai-governance-common'],
    [kernel]: core,
  };
  for (const name of foldersOf(files, '')) {
    if (name.startsWith('ai-governance-backend-module-')) layers[name] = core;
  }
  for (const name of foldersOf(files, `${backend}/features/`)) {
    layers[`${backend}/features/${name}`] = [...core, kernel];
  }
  for (const name of shared) layers[name] = ['ai-governance-common'];
  for (const name of foldersOf(files, `${screens}/features/`)) {
    layers[`${screens}/features/${name}`] = [
      'ai-governance-common',
      'ai-governance-react',
      ...shared,
    ];
  }
  return layers;
}

/** A layer by the longest folder that holds the file. */
const layerOf = (layers: Record<string, string[]>, file: string) =>
  Object.keys(layers)
    .filter(layer => `${file}/`.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

/** What an import points to, relative to `plugins/`. */
const targetOf = (file: string, name: string) =>
  name.startsWith(SCOPE)
    ? name.slice(SCOPE.length)
    : path.join(path.dirname(file), name);

export interface SourceFile {
  /** Relative to `plugins/`. */
  file: string;
  text: string;
}

/** Imports that point the wrong way, as `file -> layer`. */
export function violationsOf(sources: SourceFile[]): string[] {
  const layers = layersOf(sources.map(({ file }) => file));
  return sources.flatMap(({ file, text }) => {
    const from = layerOf(layers, file);
    if (!from) return [];
    return ts
      .preProcessFile(text)
      .importedFiles.map(({ fileName }) => fileName)
      .filter(name => name.startsWith('.') || name.startsWith(SCOPE))
      .map(name => ({ name, to: layerOf(layers, targetOf(file, name)) }))
      .filter(
        ({ name, to }) =>
          !name.endsWith('.json') &&
          to !== from &&
          !(to && layers[from].includes(to)),
      )
      .map(({ name, to }) => `${file} -> ${to ?? name}`);
  });
}

const KEPT_IN: Array<{ word: RegExp; only: RegExp; why: string }> = [
  {
    word: /from 'express(-promise-router)?'/,
    only: /backend\/src\/kernel\/|\.test\./,
    why: 'req and res stay in the kernel',
  },
  {
    word: /from '(axios|lodash|moment)[/']/,
    only: /^$/,
    why: 'kept out of the suite',
  },
  {
    word: /new Function\(|\beval\(|dangerouslySetInnerHTML|gray-matter/,
    only: /^$/,
    why: 'no code and no HTML from data',
  },
];

/** Words that may stand in few files only, as `file: why`. */
export function misplacedWords(sources: SourceFile[]): string[] {
  return sources.flatMap(({ file, text }) =>
    KEPT_IN.filter(({ word, only }) => word.test(text) && !only.test(file)).map(
      ({ why }) => `${file}: ${why}`,
    ),
  );
}

/** What `common` may import besides itself. */
const COMMON_MAY_IMPORT =
  /^(zod|@backstage\/(catalog-model|errors|plugin-permission-common))(\/|$)/;

export function foreignImportsOfCommon(sources: SourceFile[]): string[] {
  return sources
    .filter(({ file }) => file.startsWith('ai-governance-common/src/'))
    .flatMap(({ file, text }) =>
      ts
        .preProcessFile(text)
        .importedFiles.map(({ fileName }) => fileName)
        .filter(name => !name.startsWith('.') && !COMMON_MAY_IMPORT.test(name))
        .map(name => `${file} -> ${name}`),
    );
}
