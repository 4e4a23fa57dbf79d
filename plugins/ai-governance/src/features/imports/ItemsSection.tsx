import { useState } from 'react';
import {
  importsApi,
  ImportSourceState,
} from '@aigov/backstage-plugin-ai-governance-common';
import {
  AsyncView,
  ExportCsvButton,
  formatCount,
} from '@aigov/backstage-plugin-ai-governance-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Flex, TablePagination, Text } from '@backstage/ui';
import { aiGovernanceTranslationRef } from '../../translation';
import { ImportsState } from './importsState';
import { ItemsTable } from './ItemsTable';
import { PAGE_SIZE, useItems } from './queries';

/** The files that a number counted: where, which outcome, and why. */
export function ItemsSection(props: {
  source: ImportSourceState;
  imports: ImportsState;
}) {
  const { source, imports } = props;
  const { state, change } = imports;
  const { t } = useTranslationRef(aiGovernanceTranslationRef);
  const outcome = state.outcome === 'all' ? undefined : state.outcome;
  const [trail, setTrail] = useState<string[]>([]);
  const items = useItems({
    sourceId: source.id,
    outcome,
    cursor: state.cursor || undefined,
    run: source.lastRun?.startedAt,
  });
  const title = outcome
    ? t('imports.files', {
        outcome: t(`imports.outcome.${outcome}`),
        source: source.title,
      })
    : t('imports.allFiles');
  const offset = state.cursor ? (trail.length || 1) * PAGE_SIZE : 0;

  return (
    <AsyncView
      query={items}
      part={t('imports.itemsPart', { source: source.title })}
      permission="ai-governance.imports.read"
      height={240}
      empty={{
        when: ({ total }) => total === 0,
        title: t('imports.noFiles'),
        why: t('imports.noFilesWhy'),
      }}
    >
      {page => (
        <Flex direction="column" gap="2">
          <Flex justify="between" align="center">
            <Text as="h4" variant="body-medium" weight="bold">
              {title}
            </Text>
            <ExportCsvButton
              endpoint={importsApi.listItems}
              call={{ sourceId: source.id, query: { outcome } }}
              rows={page.total}
            />
          </Flex>
          <ItemsTable items={page.items} label={title} />
          {page.total > page.items.length || page.restricted ? (
            <TablePagination
              pageSize={PAGE_SIZE}
              showPageSizeOptions={false}
              totalCount={page.total}
              hasNextPage={page.cursor !== undefined}
              hasPreviousPage={state.cursor !== ''}
              onNextPage={() => {
                setTrail([...trail, state.cursor]);
                change({ cursor: page.cursor ?? '' }, 'push');
              }}
              onPreviousPage={() => {
                change({ cursor: trail.at(-1) ?? '' }, 'push');
                setTrail(trail.slice(0, -1));
              }}
              getLabel={() => {
                const range = t('imports.page', {
                  from: formatCount(offset + 1),
                  to: formatCount(offset + page.items.length),
                  total: formatCount(page.total),
                });
                return page.restricted
                  ? `${range} · ${t('imports.within')}`
                  : range;
              }}
            />
          ) : null}
        </Flex>
      )}
    </AsyncView>
  );
}
