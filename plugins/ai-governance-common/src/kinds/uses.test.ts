import { ANNOTATION_USES, pinnedVersionOf, relationsOf, usesOf } from '.';

const component = (uses: string, namespace?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'c', namespace, annotations: { [ANNOTATION_USES]: uses } },
});

describe('usesOf', () => {
  it('reads refs with and without a pinned version', () => {
    const entity = component(
      'model:default/triage@12, aitool:Code-Companion,,dataset:data/x@2026.09@b',
      'support',
    );
    expect(usesOf(entity)).toMatchObject({
      uses: [
        { ref: 'model:default/triage', version: '12' },
        { ref: 'aitool:support/code-companion' },
        { ref: 'dataset:data/x', version: '2026.09@b' },
      ],
      problems: [],
    });
    expect(pinnedVersionOf(entity, 'model:default/Triage')).toBe('12');
    expect(
      pinnedVersionOf(entity, 'aitool:support/code-companion'),
    ).toBeUndefined();
  });

  it.each([
    ['triage', 'is not an entity ref that names its kind'],
    ['model:a b', 'is not an entity ref that names its kind'],
    ['component:default/x', 'names the kind component'],
    ['model:default/x@', 'has no version after the @'],
  ])('lists %s as a problem and keeps the rest', (bad, message) => {
    const { uses, problems } = usesOf(component(`${bad}, model:good`));
    expect(uses).toMatchObject([{ ref: 'model:default/good' }]);
    expect(problems).toMatchObject([{ value: bad, message }]);
  });

  it('reads no more of a huge list than is good for the catalog', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `model:m-${i}`);
    for (const text of [many.join(','), 'x'.repeat(1_000_000)]) {
      const start = performance.now();
      const { uses, problems } = usesOf(component(text));
      expect(performance.now() - start).toBeLessThan(100);
      expect(uses).toHaveLength(text === many.join(',') ? 500 : 0);
      expect(problems.at(-1)?.message).toContain('and not read beyond');
    }
  });

  it('lists an asset that is pinned twice', () => {
    const { uses, problems } = usesOf(component('model:a@1, model:a@2'));
    expect(uses).toMatchObject([{ version: '1' }]);
    expect(problems).toHaveLength(1);
  });

  it('survives a value that is not text', () => {
    const entity = component('');
    Object.assign(entity.metadata.annotations, { [ANNOTATION_USES]: 12 });
    expect(usesOf(entity)).toEqual({ uses: [], problems: [] });
  });
});

describe('relationsOf an entity of another kind', () => {
  it('has what points at our kinds, by dependsOn and by annotation', () => {
    const entity = {
      ...component('aitool:code-companion@4'),
      spec: { dependsOn: ['model:triage', 'component:other', 7] },
    };
    expect(
      relationsOf(entity).map(({ type, targetRef }) => [type, targetRef]),
    ).toEqual([
      ['dependsOn', 'model:default/triage'],
      ['dependsOn', 'aitool:default/code-companion'],
    ]);
  });
});
