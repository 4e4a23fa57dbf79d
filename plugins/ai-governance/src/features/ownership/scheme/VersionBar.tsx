import type { SchemeView } from '@aigov/backstage-plugin-ai-governance-common';
import {
  DateText,
  formatCount,
  NamedText,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Flex, Select, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import styles from './scheme.module.css';

/** Which version is shown, who published it, and the way to a new one. */
export function VersionBar(props: {
  view: SchemeView;
  /** What holds now; it also says whether the reader may edit. */
  now: SchemeView;
  published?: number;
  onShow: (revision: number) => void;
  onEdit: () => void;
}) {
  const { view, now, published, onShow, onEdit } = props;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const isCurrent = view.revision === now.revision;
  const versions = Array.from(
    { length: now.revision + 1 },
    (_, index) => now.revision - index,
  );
  const titleOf = (revision: number) => {
    const title =
      revision === 0
        ? t('ownership.scheme.starter')
        : t('ownership.scheme.version', { revision: formatCount(revision) });
    return revision === now.revision
      ? `${title} (${t('ownership.scheme.current')})`
      : title;
  };
  return (
    <Flex direction="column" gap="2">
      <div className={styles.bar}>
        <div className={styles.versions}>
          <Select
            size="small"
            label={t('ownership.scheme.history')}
            options={versions.map(revision => ({
              id: `${revision}`,
              label: titleOf(revision),
            }))}
            value={`${view.revision}`}
            onChange={revision => onShow(Number(revision))}
          />
        </div>
        {now.access.mayEdit ? (
          <Button variant="primary" onPress={onEdit}>
            {isCurrent
              ? t('ownership.scheme.edit')
              : t('ownership.scheme.editFrom', {
                  revision: formatCount(view.revision),
                })}
          </Button>
        ) : null}
        <Text as="span" role="status" variant="body-small">
          {published === undefined
            ? null
            : t('ownership.scheme.published', {
                revision: formatCount(published),
              })}
        </Text>
      </div>
      {view.changedBy ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('ownership.scheme.publishedBy')}{' '}
          <NamedText text={view.changedBy} />
          {view.changedAt ? (
            <>
              {', '}
              <DateText value={view.changedAt} />
            </>
          ) : null}
        </Text>
      ) : null}
      {isCurrent ? null : (
        <Text as="p" variant="body-small">
          {t('ownership.scheme.earlier', {
            revision: formatCount(view.revision),
          })}{' '}
          <Button
            size="small"
            variant="tertiary"
            onPress={() => onShow(now.revision)}
          >
            {t('ownership.scheme.showCurrent')}
          </Button>
        </Text>
      )}
      {now.access.mayEdit ? null : (
        <Text as="p" variant="body-small" color="secondary">
          {now.access.refusal
            ? t('ownership.scheme.mayNotEdit', {
                reason: <NamedText text={now.access.refusal} />,
              })
            : t('ownership.scheme.mayNotEditPlain')}
        </Text>
      )}
    </Flex>
  );
}
