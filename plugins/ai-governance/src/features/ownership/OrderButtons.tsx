import { useEffect, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../translation';

/**
 * Moves an item of a list up or down. The focus stays with the item, so that
 * one key moves it several places.
 */
export function OrderButtons(props: {
  /** What is moved, within a sentence: "escalation step 2". */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
}) {
  const { name, index, count, onMove } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const [lastMove, setLastMove] = useState<{ by: -1 | 1 }>();

  // Moving an element in the page takes the focus from it.
  useEffect(() => {
    if (!lastMove) return;
    const [first, other] = lastMove.by < 0 ? [up, down] : [down, up];
    (first.current?.disabled ? other : first).current?.focus();
  }, [lastMove]);

  const move = (by: -1 | 1) => {
    onMove(index + by);
    setLastMove({ by });
  };
  return (
    <>
      <ButtonIcon
        ref={up}
        size="small"
        variant="tertiary"
        icon={<RiArrowUpLine />}
        aria-label={t('ownership.words.moveUp', { name })}
        isDisabled={index === 0}
        onPress={() => move(-1)}
      />
      <ButtonIcon
        ref={down}
        size="small"
        variant="tertiary"
        icon={<RiArrowDownLine />}
        aria-label={t('ownership.words.moveDown', { name })}
        isDisabled={index === count - 1}
        onPress={() => move(1)}
      />
    </>
  );
}

/** A list with one of its items at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), items[from], ...rest.slice(to)];
}
