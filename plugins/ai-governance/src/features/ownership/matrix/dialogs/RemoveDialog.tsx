import type { MatrixView } from '@aigov/backstage-plugin-ai-governance-common';
import { describeError } from '@aigov/backstage-plugin-ai-governance-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { useRemoveMatrix } from '../../queries';
import styles from './dialogs.module.css';

/** Takes the own matrix of an asset away, after saying what holds then. */
export function RemoveDialog(props: {
  view: MatrixView;
  name: string;
  isOpen: boolean;
  onClose: () => void;
}) {
  const { view, name, isOpen, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const remove = useRemoveMatrix(view.entityRef);
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <Dialog
      width={560}
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) close();
      }}
    >
      <DialogHeader>
        {t('ownership.matrix.remove.title', { name })}
      </DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text as="p">
            {view.system
              ? t('ownership.matrix.remove.thenSystem', {
                  system: parseEntityRef(view.system).name,
                })
              : t('ownership.matrix.remove.thenFile')}{' '}
            {t('ownership.matrix.remove.kept')}
          </Text>
          {remove.error ? (
            <Alert
              status="danger"
              icon
              role="alert"
              title={t('ownership.matrix.remove.failed')}
              description={describeError(remove.error)}
            />
          ) : null}
        </Flex>
      </DialogBody>
      <DialogFooter className={styles.wrap}>
        <Button variant="secondary" onPress={close}>
          {t('ownership.matrix.remove.keep')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={remove.isPending}
          onPress={() =>
            remove.mutate(view.revision, { onSuccess: () => close() })
          }
        >
          {t('ownership.matrix.remove.remove', { name })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
