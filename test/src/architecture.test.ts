import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  foreignImportsOfCommon,
  misplacedWords,
  SourceFile,
  violationsOf,
} from './layers';

const plugins = path.join(__dirname, '../../plugins');

const sources: SourceFile[] = (
  readdirSync(plugins, { recursive: true }) as string[]
)
  .filter(
    file =>
      /^[^/]+\/src\/.*\.tsx?$/.test(file) &&
      !/\.test\.|testUtils|setupTests|node_modules|\/dist/.test(file),
  )
  .map(file => ({
    file,
    text: readFileSync(path.join(plugins, file), 'utf8'),
  }));

describe('architecture', () => {
  it('reads the sources of every package', () => {
    expect(new Set(sources.map(({ file }) => file.split('/')[0])).size).toBe(
      readdirSync(plugins).length,
    );
  });

  it('has imports that point one way', () => {
    expect(violationsOf(sources)).toEqual([]);
  });

  it('keeps common free of I/O, React and Node', () => {
    expect(foreignImportsOfCommon(sources)).toEqual([]);
  });

  it('keeps words where they belong', () => {
    expect(misplacedWords(sources)).toEqual([]);
  });

  it.each([
    [
      'a feature that imports a feature',
      'ai-governance-backend/src/features/inventory/store.ts',
      "import { x } from '../imports/store';",
    ],
    [
      'a feature that imports the list of features',
      'ai-governance-backend/src/features/inventory/routes.ts',
      "import { x } from '../../plugin';",
    ],
    [
      'the kernel that imports a feature',
      'ai-governance-backend/src/kernel/mountApi.ts',
      "import { x } from '../features/inventory/store';",
    ],
    [
      'common that imports the backend',
      'ai-governance-common/src/inventory/api.ts',
      "import { x } from '@aigov/backstage-plugin-ai-governance-backend';",
    ],
    [
      'a screen that imports another screen',
      'ai-governance/src/features/inventory/InventoryPage.tsx',
      "import { x } from '../imports/ImportsPage';",
    ],
    [
      'a source module that imports the backend',
      'ai-governance-backend-module-huggingface/src/module.ts',
      "import { x } from '@aigov/backstage-plugin-ai-governance-backend';",
    ],
  ])('finds %s', (_, file, text) => {
    const planted = { file, text };
    expect(violationsOf([...sources, planted])).toHaveLength(
      violationsOf(sources).length + 1,
    );
  });

  it('finds React in common, express in a feature and HTML from data', () => {
    expect(
      foreignImportsOfCommon([
        {
          file: 'ai-governance-common/src/planted.ts',
          text: "import { useState } from 'react';",
        },
      ]),
    ).toHaveLength(1);
    expect(
      misplacedWords([
        {
          file: 'ai-governance-backend/src/features/inventory/routes.ts',
          text: "import express from 'express';",
        },
        {
          file: 'ai-governance/src/features/about/Card.tsx',
          text: '<p dangerouslySetInnerHTML={{ __html: text }} />',
        },
      ]),
    ).toHaveLength(2);
  });
});
