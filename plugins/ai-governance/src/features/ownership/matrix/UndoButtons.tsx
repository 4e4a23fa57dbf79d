import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiArrowGoBackLine, RiArrowGoForwardLine } from '@remixicon/react';
import { aiGovernanceTranslationRef } from '../../../translation';

/** Undo and redo, for who does not press Ctrl+Z. */
export function UndoButtons(props: {
  editor: {
    canUndo: boolean;
    canRedo: boolean;
    undo: () => void;
    redo: () => void;
  };
}) {
  const { canUndo, canRedo, undo, redo } = props.editor;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiArrowGoBackLine />}
        isDisabled={!canUndo}
        onPress={undo}
      >
        {t('ownership.matrix.undo')}
      </Button>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiArrowGoForwardLine />}
        isDisabled={!canRedo}
        onPress={redo}
      >
        {t('ownership.matrix.redo')}
      </Button>
    </>
  );
}
