import { useMemo, useState } from 'react';
import type {
  Scheme,
  SchemeView,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  formatCount,
  StatusMark,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { isConflict } from '../isConflict';
import { SaveFailure } from '../SaveFailure';
import { LeaveDialog } from '../leave/LeaveDialog';
import { useLeaveGuard } from '../leave/useLeaveGuard';
import { LimitFields } from './LimitFields';
import { NamedList } from './NamedList';
import { useFreshScheme, usePublishScheme } from './queries';
import { SchemeConflict } from './SchemeConflict';
import {
  differingParts,
  problemsOfDraft,
  schemeDraftOf,
  schemeOf,
} from './schemeDraft';
import { Part } from './SchemeReading';
import { TemplatesEditor } from './TemplatesEditor';
import styles from './scheme.module.css';

/** Edits the rules; what keeps them from being published is said at once. */
export function SchemeEditor(props: {
  /** What the edit begins with: the rules of now, or of an earlier version. */
  start: Scheme;
  base: SchemeView;
  /** With the new revision, or without when nothing was published. */
  onDone: (revision?: number) => void;
}) {
  const { start, onDone } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [base, setBase] = useState(props.base);
  const [draft, setDraft] = useState(() => schemeDraftOf(start));
  const publish = usePublishScheme();
  const fresh = useFreshScheme();
  const scheme = useMemo(() => schemeOf(draft), [draft]);
  const problems = useMemo(() => problemsOfDraft(draft), [draft]);
  const changes = differingParts(scheme, base.scheme).length;
  const guard = useLeaveGuard(changes > 0 && !publish.isSuccess);

  const save = () =>
    publish.mutate(
      { scheme, revision: base.revision },
      {
        onSuccess: ({ revision }) => onDone(revision),
        onError: error => {
          if (isConflict(error)) fresh.mutate();
        },
      },
    );

  const theirs = fresh.data;
  return (
    <Flex direction="column" gap="4">
      {theirs ? (
        <SchemeConflict
          mine={scheme}
          theirs={theirs}
          onTake={merged => {
            setBase(theirs);
            setDraft(schemeDraftOf(merged));
            publish.reset();
            fresh.reset();
          }}
        />
      ) : null}
      <Part
        title={t('ownership.scheme.roles')}
        why={t('ownership.scheme.rolesWhy')}
      >
        <NamedList
          what="roles"
          items={draft.roles}
          onChange={roles => setDraft({ ...draft, roles })}
        />
      </Part>
      <Part
        title={t('ownership.scheme.activities')}
        why={t('ownership.scheme.activitiesWhy')}
      >
        <NamedList
          what="activities"
          items={draft.activities}
          onChange={activities => setDraft({ ...draft, activities })}
        />
      </Part>
      <Part
        title={t('ownership.scheme.templates')}
        why={t('ownership.scheme.templatesWhy')}
      >
        <TemplatesEditor
          templates={draft.templates}
          roles={draft.roles}
          activities={draft.activities}
          onChange={templates => setDraft({ ...draft, templates })}
        />
      </Part>
      <Part title={t('ownership.scheme.limits')}>
        <LimitFields
          limits={draft}
          onChange={limits => setDraft({ ...draft, ...limits })}
        />
      </Part>
      <div className={styles.publish}>
        <Problems problems={problems} />
        <Flex gap="3" align="center" style={{ flexWrap: 'wrap' }}>
          <Button
            variant="primary"
            isPending={publish.isPending || fresh.isPending}
            isDisabled={
              problems.length > 0 || changes === 0 || theirs !== undefined
            }
            onPress={save}
          >
            {t('ownership.scheme.publish', {
              revision: formatCount(base.revision + 1),
            })}
          </Button>
          <Button variant="secondary" onPress={() => onDone()}>
            {t('ownership.scheme.cancel')}
          </Button>
          <Text as="span" variant="body-small">
            {changes > 0
              ? t('ownership.scheme.unsaved')
              : t('ownership.scheme.unchanged')}
          </Text>
          <SaveFailure
            failed={reason => t('ownership.scheme.failed', { reason })}
            unreadable={reason =>
              t('ownership.scheme.conflict.unreadable', { reason })
            }
            error={fresh.error ?? publish.error}
            isReload={fresh.isError}
          />
        </Flex>
      </div>
      <LeaveDialog
        isOpen={guard.isLeaving}
        changes={changes}
        onStay={guard.stay}
        onLeave={guard.leave}
      />
    </Flex>
  );
}

/** What is to mend before the rules can be published. */
function Problems({ problems }: { problems: string[] }) {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  return (
    <div role="status">
      {problems.length ? (
        <Text as="p" weight="bold" variant="body-small">
          {t('ownership.scheme.problems', { count: problems.length })}
        </Text>
      ) : null}
      <ul className={styles.problems}>
        {problems.map(problem => (
          <li key={problem}>
            <StatusMark status="not-met">{problem}</StatusMark>
          </li>
        ))}
      </ul>
    </div>
  );
}
