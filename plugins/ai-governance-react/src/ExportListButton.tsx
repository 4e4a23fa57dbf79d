import { useState } from 'react';
import { Endpoint, urlOf } from '@aigov/backstage-plugin-ai-governance-common';
import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ResponseError } from '@backstage/errors';
import { Button, Flex, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { describeError } from './describeError';
import { formatCount } from './formatCount';
import { saveFile } from './saveFile';
import { aiGovernanceReactTranslationRef } from './translation';

/** @public */
export interface ExportListButtonProps {
  /** The list endpoint of the screen. */
  endpoint: Pick<Endpoint, 'path' | 'csv'>;
  /** Its call: path parameters, and the filters and sort of the screen. */
  call: Record<string, unknown> & { query?: Record<string, unknown> };
  /** How many rows the file will have, where the screen knows. */
  rows?: number;
  /** Column ids of a CSV file; all columns without it. */
  columns?: readonly string[];
  /** CSV without it; JSON Lines keeps the values as they are. */
  format?: 'csv' | 'jsonl';
}

const formatWords = { csv: 'CSV', jsonl: 'JSON Lines' };

/**
 * Saves exactly what the screen shows as a file: same filters, sort and
 * columns, all pages.
 *
 * @public
 */
export function ExportListButton(props: ExportListButtonProps) {
  const { endpoint, call, rows, columns, format = 'csv' } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const { fetch } = useApi(fetchApiRef);
  const [state, setState] = useState<'idle' | 'busy' | Error>('idle');

  const save = async () => {
    setState('busy');
    try {
      const query = { ...call.query, format, columns: columns?.join() };
      const url = urlOf(endpoint, { ...call, query });
      const response = await fetch(`plugin://ai-governance${url}`);
      if (!response.ok) throw await ResponseError.fromResponse(response);
      saveFile(
        await response.blob(),
        `${endpoint.csv?.filename ?? 'rows'}.${format}`,
      );
      setState('idle');
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const words = formatWords[format];
  const label =
    rows === undefined
      ? t('exportAs', { format: words })
      : t('exportRowsAs', {
          count: rows,
          rows: formatCount(rows),
          format: words,
        });
  return (
    <Flex gap="2" align="center">
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={state === 'busy'}
        isDisabled={rows === 0}
        onPress={save}
      >
        {state === 'busy' ? t('exporting') : label}
      </Button>
      {state instanceof Error ? (
        <Text role="alert" color="danger" variant="body-small">
          {t('exportFailed', { reason: describeError(state) })}
        </Text>
      ) : null}
    </Flex>
  );
}
