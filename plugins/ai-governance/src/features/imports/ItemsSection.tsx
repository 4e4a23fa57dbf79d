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
  const namespace = state.namespace || undefined;
  const [trail, setTrail] = useState<string[]>([]);
  const items = useItems({
    sourceId: source.id,
    outcome,
    namespace,
    cursor: state.cursor || undefined,
    run: source.lastRun?.startedAt,
  });
  const titleParts = {
    outcome: outcome ? t(`imports.outcome.${outcome}`) : '',
    source: source.title,
    namespace: state.namespace,
  };
  const title = outcome
    ? t(namespace ? 'imports.filesOf' : 'imports.files', titleParts)
    : t('imports.allFiles');

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
          <Flex
            justify="between"
            align="center"
            gap="2"
            style={{ flexWrap: 'wrap' }}
          >
            <Text as="h4" variant="body-medium" weight="bold">
              {title}
            </Text>
            <ExportCsvButton
              endpoint={importsApi.listItems}
              call={{ sourceId: source.id, query: { outcome, namespace } }}
              rows={page.total}
            />
          </Flex>
          <ItemsTable items={page.items} label={title} />
          {page.total > page.items.length || page.restricted ? (
            <TablePagination
              pageSize={PAGE_SIZE}
              offset={page.offset}
              showPageSizeOptions={false}
              totalCount={page.total}
              hasNextPage={page.cursor !== undefined}
              hasPreviousPage={page.offset > 0}
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
                  from: formatCount(page.offset + 1),
                  to: formatCount(page.offset + page.items.length),
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
