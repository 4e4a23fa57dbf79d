import { CsvColumn } from '@aigov/backstage-plugin-ai-governance-common';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { csvText } from './csvText';
import { formatCount } from './formatCount';
import { saveFile } from './saveFile';
import { aiGovernanceReactTranslationRef } from './translation';

/** @public */
export interface ExportRowsButtonProps<T> {
  columns: readonly CsvColumn<T>[];
  rows: readonly T[];
  /** Name of the file, without its ending. */
  filename: string;
}

/**
 * Saves rows that are on the screen, all of them, as a CSV file. For what the
 * page itself put together; lists of the backend have `ExportCsvButton`.
 *
 * @public
 */
export function ExportRowsButton<T>(props: ExportRowsButtonProps<T>) {
  const { columns, rows, filename } = props;
  const { t } = useTranslationRef(aiGovernanceReactTranslationRef);
  const count = rows.length;
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownloadLine />}
      isDisabled={count === 0}
      onPress={() =>
        saveFile(
          new Blob([csvText(columns, rows)], {
            type: 'text/csv;charset=utf-8',
          }),
          `${filename}.csv`,
        )
      }
    >
      {t('exportRows', { count, rows: formatCount(count) })}
    </Button>
  );
}
