import { useState } from 'react';
import type { Scheme } from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  urlText,
  useUrlState,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../../translation';
import { useScheme } from '../queries';
import { SchemeEditor } from './SchemeEditor';
import { SchemeReading } from './SchemeReading';
import { VersionBar } from './VersionBar';

const fields = { version: urlText() };

/** The rules of ownership: to read for everybody, to edit for governance. */
export function OwnershipRulesSection() {
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const [{ version }, change] = useUrlState(fields);
  const [editing, setEditing] = useState<Scheme>();
  const [published, setPublished] = useState<number>();
  const current = useScheme();
  const wanted = /^\d+$/.test(version) ? Number(version) : undefined;
  const shown = useScheme(wanted, { enabled: wanted !== undefined });
  const query = wanted === undefined ? current : shown;
  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="h2" variant="title-small">
          {t('ownership.scheme.title')}
        </Text>
        <Text as="p" color="secondary" style={{ maxWidth: '75ch' }}>
          {t('ownership.scheme.intro')}
        </Text>
      </div>
      <AsyncView
        query={{
          ...query,
          data:
            query.data && current.data
              ? { view: query.data, now: current.data }
              : undefined,
          error: query.error ?? current.error,
          refetch: () => Promise.all([current.refetch(), query.refetch()]),
        }}
        part={t('ownership.scheme.part')}
        permission="ai-governance.ownership.read"
        height={480}
      >
        {({ view, now }) =>
          editing ? (
            <SchemeEditor
              start={editing}
              base={now}
              onDone={revision => {
                setEditing(undefined);
                setPublished(revision);
                if (revision !== undefined) change({ version: '' });
              }}
            />
          ) : (
            <Flex direction="column" gap="4">
              <VersionBar
                view={view}
                now={now}
                published={published}
                onShow={revision =>
                  change(
                    {
                      version: revision === now.revision ? '' : `${revision}`,
                    },
                    'push',
                  )
                }
                onEdit={() => {
                  setPublished(undefined);
                  setEditing(view.scheme);
                }}
              />
              <SchemeReading scheme={view.scheme} />
            </Flex>
          )
        }
      </AsyncView>
    </Flex>
  );
}
