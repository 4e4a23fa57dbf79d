import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/**
 * A catalog with a conditional policy: people do not see the hidden refs,
 * services see everything.
 */
export function conditionalPolicy(entities: Entity[], hidden: string[]) {
  const everything = catalogServiceMock({ entities });
  const visible = catalogServiceMock({
    entities: entities.filter(
      entity => !hidden.includes(stringifyEntityRef(entity)),
    ),
  });
  type Options = { credentials?: { principal?: { type?: string } } };
  const catalog = new Proxy(everything, {
    get(_, key: keyof typeof everything) {
      if (typeof everything[key] !== 'function') return undefined;
      return (request: never, options: Options) => {
        const isUser = options.credentials?.principal?.type === 'user';
        const seen = isUser ? visible : everything;
        return (seen[key] as Function).call(seen, request, options);
      };
    },
  });
  return [
    createServiceFactory({
      service: catalogServiceRef,
      deps: {},
      factory: () => catalog,
    }),
    mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
      authorizeConditional: async requests =>
        requests.map(({ permission }) =>
          permission.name === catalogEntityReadPermission.name
            ? {
                result: AuthorizeResult.CONDITIONAL,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  rule: 'IS_VISIBLE',
                  resourceType: 'catalog-entity',
                },
              }
            : { result: AuthorizeResult.ALLOW },
        ) as never,
    }).factory,
  ];
}
