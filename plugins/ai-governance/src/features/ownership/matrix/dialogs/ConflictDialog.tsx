import { useState } from 'react';
import {
  Matrix,
  MatrixDifference,
  matrixProblems,
  MatrixView,
  mergeMatrices,
  resolveMerge,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  EntityName,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../../translation';
import { inSchemeOrder } from '../draft/matrixChanges';
import { usePartyTitles } from '../usePartyTitles';
import { ConflictTable } from './ConflictTable';
import styles from './dialogs.module.css';

/**
 * Two people changed the same matrix: what only one of them changed is merged
 * already, the rest is chosen value by value, before it is saved again.
 */
export function ConflictDialog(props: {
  /** What the edit began with. */
  base: MatrixView;
  mine: Matrix;
  /** What was saved meanwhile. */
  theirs: MatrixView;
  isSaving: boolean;
  onSave: (merged: Matrix) => void;
  onEdit: (merged: Matrix) => void;
  onClose: () => void;
}) {
  const { base, mine, theirs, isSaving, onSave, onEdit, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const { scheme } = theirs;
  const titles = usePartyTitles(theirs, base.matrix, mine);
  const [differences, setDifferences] = useState<MatrixDifference[]>(() => {
    const merge = mergeMatrices(base.matrix, mine, theirs.matrix);
    const ordered = inSchemeOrder(merge.differences, scheme);
    return [
      ...ordered.filter(({ take }) => !take),
      ...ordered.filter(({ take }) => take),
    ];
  });
  // What is open at first stays marked, so that rows do not move under the hand.
  const [openAtFirst] = useState(
    () => differences.filter(({ take }) => !take).length,
  );
  const open = differences.filter(({ take }) => !take).length;
  const merged = resolveMerge(theirs.matrix, differences);
  const [problem] = matrixProblems(merged, scheme);
  const reason = open
    ? t('ownership.matrix.conflict.choose', { count: open })
    : problem?.message;

  return (
    <Dialog
      width={860}
      isOpen
      onOpenChange={isOpen => {
        if (!isOpen) onClose();
      }}
    >
      <DialogHeader>{t('ownership.matrix.conflict.title')}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="3">
          <Text as="p">
            {theirs.changedBy?.includes('/') ? (
              <EntityName entityRef={theirs.changedBy} />
            ) : (
              theirs.changedBy ?? t('ownership.matrix.somebody')
            )}{' '}
            {t('ownership.matrix.conflict.saved', {
              theirs: `${theirs.revision}`,
              mine: `${base.revision}`,
            })}{' '}
            {theirs.changedAt ? <DateText value={theirs.changedAt} /> : null}
            {'. '}
            {t('ownership.matrix.conflict.merged', {
              count: differences.length - openAtFirst,
            })}{' '}
            {openAtFirst
              ? t('ownership.matrix.conflict.both', { count: openAtFirst })
              : null}
          </Text>
          <ConflictTable
            differences={differences}
            openAtFirst={openAtFirst}
            scheme={scheme}
            titles={titles}
            onTake={(index, take) =>
              setDifferences(
                differences.map((difference, at) =>
                  at === index ? { ...difference, take } : difference,
                ),
              )
            }
          />
        </Flex>
      </DialogBody>
      <DialogFooter>
        {reason ? (
          <Text
            id="ownership-conflict-reason"
            role="status"
            variant="body-small"
            className={styles.reason}
          >
            {reason}
          </Text>
        ) : null}
        <Button
          variant="secondary"
          isDisabled={open > 0}
          onPress={() => onEdit(merged)}
        >
          {t('ownership.matrix.conflict.edit')}
        </Button>
        <Button
          variant="primary"
          isPending={isSaving}
          isDisabled={reason !== undefined}
          aria-describedby="ownership-conflict-reason"
          onPress={() => onSave(merged)}
        >
          {t('ownership.matrix.conflict.save', {
            revision: `${theirs.revision + 1}`,
          })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
