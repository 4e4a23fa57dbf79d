import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';

/** Asks before unsaved changes are lost. */
export function LeaveDialog(props: {
  isOpen: boolean;
  changes: number;
  onStay: () => void;
  onLeave: () => void;
}) {
  const { isOpen, changes, onStay, onLeave } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) onStay();
      }}
    >
      <DialogHeader>{t('ownership.leave.title')}</DialogHeader>
      <DialogBody>{t('ownership.leave.text', { count: changes })}</DialogBody>
      <DialogFooter>
        <Button variant="secondary" destructive onPress={onLeave}>
          {t('ownership.leave.leave')}
        </Button>
        <Button variant="primary" onPress={onStay}>
          {t('ownership.leave.stay')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
