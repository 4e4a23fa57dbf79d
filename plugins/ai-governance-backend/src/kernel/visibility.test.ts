import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { model, other } from '../testUtils/entities';
import { createVisibility } from './visibility';

const ada = { credentials: mockCredentials.user('user:default/ada') };
const bob = { credentials: mockCredentials.user('user:default/bob') };
const entities = [model('seen'), other('Component', 'seen')];
const refs = ['model:default/seen', 'model:default/hidden'];

function create(result: AuthorizeResult) {
  const memory = catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: memory.getEntitiesByRefs.bind(memory),
    streamEntities: memory.streamEntities.bind(memory),
  });
  const authorizeConditional = jest.fn(async () => [{ result } as never]);
  const clock = { now: 0 };
  const visibility = createVisibility({
    catalog,
    permissions: { authorize: jest.fn(), authorizeConditional },
    now: () => clock.now,
  });
  return { visibility, catalog, authorizeConditional, clock };
}

describe('visibility', () => {
  it('costs one decision when everything is allowed', async () => {
    const { visibility, catalog, authorizeConditional } = create(
      AuthorizeResult.ALLOW,
    );
    expect(await visibility.visibleRefs(refs, ada)).toEqual(new Set(refs));
    expect(await visibility.aiVisibility(ada)).toEqual({ restricted: false });
    expect(await visibility.isRestricted(ada)).toBe(false);
    expect(authorizeConditional).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
    expect(catalog.streamEntities).not.toHaveBeenCalled();
  });

  it('shows nothing to whom everything is denied', async () => {
    const { visibility, catalog } = create(AuthorizeResult.DENY);
    expect(await visibility.visibleRefs(refs, ada)).toEqual(new Set());
    expect(await visibility.aiVisibility(ada)).toEqual({
      restricted: true,
      refs: new Set(),
    });
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('asks the catalog under a condition, on behalf of the caller', async () => {
    const { visibility, catalog } = create(AuthorizeResult.CONDITIONAL);
    expect(await visibility.visibleRefs(refs, ada)).toEqual(
      new Set(['model:default/seen']),
    );
    expect(await visibility.aiVisibility(ada)).toEqual({
      restricted: true,
      refs: new Set(['model:default/seen']),
    });
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledWith(
      expect.objectContaining({ entityRefs: refs }),
      ada,
    );
    expect(catalog.streamEntities).toHaveBeenCalledWith(expect.anything(), ada);
  });

  it('keeps an answer for seconds, for one caller', async () => {
    const { visibility, catalog, clock } = create(AuthorizeResult.CONDITIONAL);
    await visibility.visibleRefs(refs, ada);
    await visibility.visibleRefs(refs, ada);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    await visibility.visibleRefs(refs, bob);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
    clock.now += 6_000;
    await visibility.visibleRefs(refs, ada);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });

  it('asks again after a failure', async () => {
    const { visibility, authorizeConditional } = create(AuthorizeResult.ALLOW);
    authorizeConditional.mockRejectedValueOnce(new Error('down'));
    await expect(visibility.isRestricted(ada)).rejects.toThrow('down');
    expect(await visibility.isRestricted(ada)).toBe(false);
  });

  it('asks in batches', async () => {
    const { visibility, catalog } = create(AuthorizeResult.CONDITIONAL);
    const many = Array.from({ length: 1_200 }, (_, i) => `model:default/m${i}`);
    await visibility.visibleRefs(many, ada);
    expect(
      catalog.getEntitiesByRefs.mock.calls.map(
        ([{ entityRefs }]) => entityRefs.length,
      ),
    ).toEqual([500, 500, 200]);
  });
});
