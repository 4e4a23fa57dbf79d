import { coreExtensionData } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityCardType,
} from '@backstage/plugin-catalog-react/alpha';
import { cloneElement } from 'react';
import { AnswerPlace, answerKey } from './answerKey';

// Written out here, because importing it would load every schema with the app.
const API_VERSION = 'ai-governance/v1alpha1';

/** Our kinds, and not what others call by the same name. */
export const kindsOfOurs = (...kinds: string[]) => ({
  apiVersion: API_VERSION,
  kind: { $in: kinds },
});

/**
 * A card on the overview of our kinds. Its element carries a key by which the
 * layout of the overview knows its place; the stock layout takes no notice.
 */
export function answerCard(options: {
  name: string;
  kinds: string[];
  place: AnswerPlace;
  type?: EntityCardType;
  loader: () => Promise<JSX.Element>;
}) {
  const { name, kinds, place, type, loader } = options;
  return EntityCardBlueprint.makeWithOverrides({
    name,
    *factory(originalFactory) {
      const card = originalFactory({
        filter: kindsOfOurs(...kinds),
        type,
        loader,
      });
      for (const data of card) {
        if (data.id !== coreExtensionData.reactElement.id) yield data;
      }
      yield coreExtensionData.reactElement(
        cloneElement(card.get(coreExtensionData.reactElement), {
          key: answerKey(place),
        }),
      );
    },
  });
}
