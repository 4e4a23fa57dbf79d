import { ComponentType } from 'react';
import { ConfigApi, configApiRef, useApi } from '@backstage/core-plugin-api';
import { OverridableExtensionDefinition } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Whether a feature is there: `aiGovernance.<feature>.enabled`. */
export function isFeatureOn(
  config: Pick<ConfigApi, 'getOptionalBoolean'>,
  feature: string,
): boolean {
  return config.getOptionalBoolean(`aiGovernance.${feature}.enabled`) ?? true;
}

/** Whether a feature is there, for what stands in the screen of another. */
export function useIsFeatureOn(feature: string): boolean {
  return isFeatureOn(useApi(configApiRef), feature);
}

/**
 * Cards and tabs of a feature that fit no entity when the feature is switched
 * off. An extension cannot be disabled by what the configuration says
 * elsewhere, but its factory reads the configuration, and its filter decides.
 */
export function switched<E extends OverridableExtensionDefinition>(
  feature: string,
  extensions: readonly E[],
): E[] {
  return extensions.map(
    extension =>
      extension.override({
        *factory(originalFactory, { apis, node }) {
          yield* originalFactory();
          const config = apis.get(configApiRef);
          if (
            node.spec.id.startsWith('entity-') &&
            config &&
            !isFeatureOn(config, feature)
          ) {
            yield EntityContentBlueprint.dataRefs.filterFunction(() => false);
          }
        },
      }) as unknown as E,
  );
}

/** A part of a classic app that shows nothing while its feature is off. */
export function whenOn(
  feature: string,
  Content: ComponentType,
): () => JSX.Element {
  return function Switched() {
    return useIsFeatureOn(feature) ? <Content /> : <></>;
  };
}
