import { useState } from 'react';
import { describeError } from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { AssignForm, Choice } from './AssignForm';
import { AssignmentTable } from './AssignmentTable';
import { useAssign, usePlanAssignment } from './queries';

/**
 * Gives a role of many assets to one party: choose, look at what would change,
 * confirm, and see what became of each. What somebody else changed meanwhile is
 * looked at again.
 */
export function AssignDialog(props: {
  entityRefs: string[];
  /** Whether anything was assigned. */
  onClose: (isDone: boolean) => void;
}) {
  const { entityRefs, onClose } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [choice, setChoice] = useState<Choice>({ isVacant: false, reason: '' });
  const plan = usePlanAssignment();
  const assign = useAssign();
  const [isDone, setDone] = useState(false);

  const { role } = choice;
  const party = choice.isVacant ? null : choice.party;
  const changes =
    plan.data?.items.filter(({ outcome }) => outcome === 'changes') ?? [];
  const conflicts =
    assign.data?.items.filter(({ outcome }) => outcome === 'conflict') ?? [];

  const preview = (refs: string[]) => {
    if (!role || party === undefined) return;
    assign.reset();
    plan.mutate({ role, party, entityRefs: refs });
  };
  const confirm = () => {
    if (!role || party === undefined) return;
    assign.mutate(
      {
        role,
        party,
        items: changes.map(({ entityRef, revision }) => ({
          entityRef,
          revision,
        })),
        ...(choice.reason.trim() ? { reason: choice.reason.trim() } : {}),
      },
      {
        onSuccess: ({ items }) =>
          setDone(
            before =>
              before || items.some(({ outcome }) => outcome === 'changed'),
          ),
      },
    );
  };
  const close = () => onClose(isDone);
  const failure = assign.error ?? plan.error;
  return (
    <Dialog
      isOpen
      // A click beside it would lose what was chosen.
      isDismissable={false}
      onOpenChange={isOpen => (isOpen ? undefined : close())}
      width={760}
    >
      <DialogHeader>
        {t('ownership.list.assignment.title', { count: entityRefs.length })}
      </DialogHeader>
      <DialogBody>
        {plan.data ? (
          <AssignmentTable
            plan={plan.data.items}
            party={party ?? undefined}
            results={assign.data?.items}
          />
        ) : (
          <AssignForm choice={choice} onChange={setChoice} />
        )}
        {failure ? (
          <Text as="p" role="alert" color="danger">
            {t(
              assign.error
                ? 'ownership.list.assignment.failed'
                : 'ownership.list.assignment.planFailed',
              { reason: describeError(failure) },
            )}
          </Text>
        ) : null}
      </DialogBody>
      <DialogFooter>
        {plan.data ? null : (
          <>
            <Button variant="secondary" onPress={close}>
              {t('ownership.list.assignment.cancel')}
            </Button>
            <Button
              variant="primary"
              isPending={plan.isPending}
              isDisabled={!role || party === undefined}
              onPress={() => preview(entityRefs)}
            >
              {t('ownership.list.assignment.preview')}
            </Button>
          </>
        )}
        {plan.data && !assign.data ? (
          <>
            <Button variant="secondary" onPress={plan.reset}>
              {t('ownership.list.assignment.back')}
            </Button>
            <Button
              variant="primary"
              isPending={assign.isPending}
              isDisabled={changes.length === 0}
              onPress={confirm}
            >
              {changes.length
                ? t('ownership.list.assignment.confirm', {
                    count: changes.length,
                  })
                : t('ownership.list.assignment.nothingToDo')}
            </Button>
          </>
        ) : null}
        {assign.data ? (
          <>
            {conflicts.length ? (
              <Button
                variant="primary"
                isPending={plan.isPending}
                onPress={() =>
                  preview(conflicts.map(({ entityRef }) => entityRef))
                }
              >
                {t('ownership.list.assignment.retry', {
                  count: conflicts.length,
                })}
              </Button>
            ) : null}
            <Button
              variant={conflicts.length ? 'secondary' : 'primary'}
              onPress={close}
            >
              {t('ownership.list.assignment.close')}
            </Button>
          </>
        ) : null}
      </DialogFooter>
    </Dialog>
  );
}
