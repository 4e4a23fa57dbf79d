import { EntityCardType } from '@backstage/plugin-catalog-react/alpha';
import { ReactElement } from 'react';
import { answerPlace } from '../../../overview/answerKey';

/** A card as the overview hands it to its layout. */
export interface OverviewCard {
  type?: EntityCardType;
  element: ReactElement;
}

/** The two rows of the overview, each with a wide and a narrow column. */
export interface Arrangement {
  answers: { wide: ReactElement[]; narrow: ReactElement[] };
  rest: { wide: ReactElement[]; narrow: ReactElement[] };
}

/**
 * Puts the cards that answer the first questions on top, then our other cards,
 * then those of everybody else in the order in which they came.
 */
export function arrangeCards(cards: readonly OverviewCard[]): Arrangement {
  const placed = cards
    .map(card => ({ ...card, place: answerPlace(card.element.key) }))
    .sort((a, b) => orderOf(a.place) - orderOf(b.place));
  const column = (row: 'answer' | 'detail', isNarrow: boolean) =>
    placed
      .filter(
        ({ place, type }) =>
          (place?.row ?? 'detail') === row && (type === 'info') === isNarrow,
      )
      .map(({ element }) => element);
  return {
    answers: { wide: column('answer', false), narrow: column('answer', true) },
    rest: { wide: column('detail', false), narrow: column('detail', true) },
  };
}

function orderOf(place: { order: number } | undefined) {
  return place?.order ?? Number.MAX_SAFE_INTEGER;
}
