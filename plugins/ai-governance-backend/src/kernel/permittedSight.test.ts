import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  ownershipReadPermission,
  raciHoldersFact,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  aiGovernanceConditions,
  AiVisibility,
  createAiGovernanceConditionalDecision,
  entityRules,
} from '@aigov/backstage-plugin-ai-governance-node';
import { model, other, related } from '../testUtils/entities';
import { createGovernedEntities } from './governedEntities';
import { createNarrowSight } from './permittedSight';

const entities = related([
  model('mine', { owner: 'group:default/ml' }),
  model('told', { owner: 'group:default/sales' }),
  model('theirs', { owner: 'group:default/sales' }),
  other('Group', 'ml'),
]);
const ada = mockCredentials.user('user:default/ada');
const [mine, told, theirs] = ['mine', 'told', 'theirs'].map(
  name => `model:default/${name}`,
);
const all = [mine, told, theirs, 'group:default/ml', 'no ref at all'];

const ours = createAiGovernanceConditionalDecision(ownershipReadPermission, {
  anyOf: [
    aiGovernanceConditions.isEntityOwner({ claims: ['group:default/ml'] }),
    aiGovernanceConditions.hasRaciRole({
      claims: ['user:default/ada'],
      letters: ['I'],
    }),
  ],
});

function create(
  decision: PolicyDecision,
  given: { visible?: AiVisibility } = {},
) {
  const memory = catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: memory.getEntitiesByRefs.bind(memory),
    streamEntities: memory.streamEntities.bind(memory),
  });
  const clock = { now: 0 };
  const holders = [
    { party: 'user:default/ada', role: 'support', letters: ['I'] },
  ];
  const valuesOf = jest.fn(
    async (_db: unknown, fact: { id: string }, refs: Iterable<string>) =>
      new Map(
        fact.id === raciHoldersFact.id && [...refs].includes(told)
          ? [[told, holders]]
          : [],
      ) as never,
  );
  const governed = createGovernedEntities({
    auth: mockServices.auth(),
    catalog,
    db: undefined as never,
    facts: { valuesOf },
  });
  const narrow = createNarrowSight({
    governed,
    holds: createConditionAuthorizer(Object.values(entityRules)),
    now: () => clock.now,
  });
  const visible = given.visible ?? { restricted: false };
  const decide = jest.fn(async () => decision);
  const sightOf = (credentials = ada) =>
    narrow(
      {
        isRestricted: async () => visible.restricted,
        visibleRefs: async refs =>
          new Set(
            [...refs].filter(
              ref => !visible.restricted || visible.refs.has(ref),
            ),
          ),
        aiVisibility: async () => visible,
      },
      {
        credentials,
        permission: ownershipReadPermission.name,
        decide,
      },
    );
  return { sightOf, catalog, decide, clock };
}

describe('what the permission of an endpoint lets somebody see', () => {
  it('is everything that the catalog shows, when it is given', async () => {
    const visible = { restricted: true, refs: new Set([theirs]) };
    const { sightOf, catalog } = create(
      { result: AuthorizeResult.ALLOW },
      { visible },
    );
    const sight = sightOf();
    expect(await sight.isRestricted()).toBe(true);
    expect(await sight.visibleRefs(all)).toEqual(new Set([theirs]));
    expect(await sight.aiVisibility()).toBe(visible);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('is nothing when it is not given', async () => {
    const sight = create({ result: AuthorizeResult.DENY }).sightOf();
    expect(await sight.isRestricted()).toBe(true);
    expect(await sight.visibleRefs(all)).toEqual(new Set());
    expect(await sight.aiVisibility()).toEqual({
      restricted: true,
      refs: new Set(),
    });
  });

  it('is what fulfils the conditions, by owner and by role', async () => {
    const sight = create(ours).sightOf();
    expect(await sight.isRestricted()).toBe(true);
    expect(await sight.visibleRefs(all)).toEqual(
      new Set([mine, told, 'group:default/ml']),
    );
    expect(await sight.aiVisibility()).toEqual({
      restricted: true,
      refs: new Set([mine, told]),
    });
  });

  it('is never more than the catalog shows', async () => {
    const visible = { restricted: true, refs: new Set([told, theirs]) };
    const sight = create(ours, { visible }).sightOf();
    expect(await sight.visibleRefs(all)).toEqual(new Set([told]));
    expect(await sight.aiVisibility()).toEqual({
      restricted: true,
      refs: new Set([told]),
    });
  });

  it('is asked for when somebody looks, and kept for seconds', async () => {
    const { sightOf, catalog, decide, clock } = create(ours);
    const sight = sightOf();
    expect(decide).not.toHaveBeenCalled();
    await sight.visibleRefs(all);
    await sight.visibleRefs(all);
    await sight.isRestricted();
    expect(decide).toHaveBeenCalledTimes(1);
    await sightOf().visibleRefs([mine]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    await sightOf(mockCredentials.user('user:default/bob')).visibleRefs(all);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
    clock.now += 6_000;
    await sightOf().visibleRefs(all);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(3);
  });
});
