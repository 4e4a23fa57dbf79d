import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const MOST_SHOWN = 20;

/** Models, datasets, tools and systems whose name contains a text. */
export function useAssets(text: string) {
  const catalog = useApi(catalogApiRef);
  return useQuery({
    queryKey: ['ownership', 'assets-to-copy', text],
    queryFn: async () => {
      const { items } = await catalog.queryEntities({
        filter: { kind: ['model', 'dataset', 'aitool', 'system'] },
        fields: ['kind', 'metadata'],
        orderFields: [{ field: 'metadata.name', order: 'asc' }],
        limit: MOST_SHOWN,
        ...(text
          ? {
              fullTextFilter: {
                term: text,
                fields: ['metadata.name', 'metadata.title'],
              },
            }
          : {}),
      });
      return items.map(entity => ({
        ref: stringifyEntityRef(entity),
        title: entity.metadata.title ?? entity.metadata.name,
      }));
    },
    placeholderData: keepPreviousData,
  });
}
