import { repositoryOf } from './repositoryOf';

describe('repositoryOf', () => {
  it.each([
    [
      'models/acme/triage/README.md',
      { kind: 'Model', sourceId: 'acme/triage' },
    ],
    [
      'datasets/acme/tickets/readme.md',
      { kind: 'Dataset', sourceId: 'acme/tickets' },
    ],
    ['acme/triage/README.md', { sourceId: 'acme/triage' }],
    ['ml/acme/triage/README.md', { sourceId: 'acme/triage' }],
    [
      'ml/models/acme/triage/README.md',
      { kind: 'Model', sourceId: 'acme/triage' },
    ],
    ['triage/README.md', {}],
    ['models/acme/README.md', { kind: 'Model' }],
    ['README.md', undefined],
    ['models/README.md', undefined],
    ['models/acme/triage/docs/README.md', undefined],
    ['models/acme/triage/config.json', undefined],
    [
      'https://huggingface.co/acme/triage/raw/main/README.md',
      { kind: 'Model', sourceId: 'acme/triage' },
    ],
    [
      'https://huggingface.co/datasets/acme/tickets/resolve/main/README.md',
      { kind: 'Dataset', sourceId: 'acme/tickets' },
    ],
    [
      'https://git.example/acme/cards/blob/main/models/acme/triage/README.md',
      { kind: 'Model', sourceId: 'acme/triage' },
    ],
    ['models/acme/100%25/README.md', { kind: 'Model', sourceId: 'acme/100%' }],
    ['models/acme/100%/README.md', { kind: 'Model', sourceId: 'acme/100%' }],
  ])('reads %s', (path, repository) => {
    expect(repositoryOf(path)).toEqual(repository);
  });
});
