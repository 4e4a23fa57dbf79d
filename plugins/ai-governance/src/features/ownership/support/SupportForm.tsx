import { FormEvent, useState } from 'react';
import type {
  SupportPath,
  SupportView,
} from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { isConflict } from '../isConflict';
import { SaveFailure } from '../SaveFailure';
import { LeaveDialog } from '../leave/LeaveDialog';
import { useLeaveGuard } from '../leave/useLeaveGuard';
import { differencesOf } from './mergeSupport';
import { useFreshSupport, useSaveSupport } from './queries';
import { SupportConflict } from './SupportConflict';
import { draftOf, pathOf, problemsOf } from './supportDraft';
import { SupportFields } from './SupportFields';
import styles from './support.module.css';

/**
 * Edits a support path on the version that it was opened with. When somebody
 * else was faster, both versions are shown and the reader chooses.
 */
export function SupportForm(props: {
  entityRef: string;
  view: SupportView;
  onDone: (saved: boolean) => void;
}) {
  const { entityRef, onDone } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [base, setBase] = useState(props.view);
  const [draft, setDraft] = useState(() => draftOf(base.path));
  const [hasTried, setTried] = useState(false);
  const save = useSaveSupport(entityRef);
  const fresh = useFreshSupport(entityRef);

  const problems = hasTried ? problemsOf(draft) : {};
  const problemCount = Object.keys(problems).length;
  const changes = differencesOf({
    base: base.path,
    mine: pathOf(draft),
    theirs: base.path,
  }).length;
  const isDirty = changes > 0;
  const guard = useLeaveGuard(isDirty && !save.isSuccess);

  const store = (path: SupportPath, revision: number) =>
    save.mutate(
      { path, revision },
      {
        onSuccess: () => onDone(true),
        onError: error => {
          if (isConflict(error)) fresh.mutate();
        },
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(draft)).length === 0) {
      store(pathOf(draft), base.revision);
    }
  };

  const theirs = fresh.data;
  if (theirs) {
    return (
      <SupportConflict
        base={base.path}
        mine={pathOf(draft)}
        theirs={theirs}
        isSaving={save.isPending}
        onSave={path => {
          setBase(theirs);
          setDraft(draftOf(path));
          fresh.reset();
          store(path, theirs.revision);
        }}
        onEdit={path => {
          setBase(theirs);
          setDraft(draftOf(path));
          save.reset();
          fresh.reset();
        }}
      />
    );
  }
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={t('ownership.support.form.title')}
    >
      <Flex direction="column" gap="3">
        <Text as="p" variant="body-small" color="secondary">
          {t('ownership.support.form.hint')}
        </Text>
        <SupportFields
          draft={draft}
          usual={base.escalationMinutes}
          problems={problems}
          onChange={setDraft}
        />
        <div className={styles.bar}>
          <Button
            type="submit"
            variant="primary"
            isPending={save.isPending || fresh.isPending}
            isDisabled={!isDirty}
          >
            {save.isPending
              ? t('ownership.support.form.saving')
              : t('ownership.support.form.save')}
          </Button>
          <Button variant="secondary" onPress={() => onDone(false)}>
            {t('ownership.support.form.cancel')}
          </Button>
          <Text as="span" role="status" variant="body-small">
            {problemCount
              ? t('ownership.support.form.mend', { count: problemCount })
              : null}
            {!problemCount && isDirty && save.isIdle
              ? t('ownership.support.form.unsaved')
              : null}
          </Text>
          <SaveFailure
            failed={reason => t('ownership.support.form.failed', { reason })}
            unreadable={reason =>
              t('ownership.support.conflict.unreadable', { reason })
            }
            error={fresh.error ?? save.error}
            isReload={fresh.isError}
          />
        </div>
      </Flex>
      <LeaveDialog
        isOpen={guard.isLeaving}
        changes={changes}
        onStay={guard.stay}
        onLeave={guard.leave}
      />
    </form>
  );
}
