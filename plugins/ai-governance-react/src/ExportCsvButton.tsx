import { ExportListButton, ExportListButtonProps } from './ExportListButton';

/** @public */
export type ExportCsvButtonProps = Omit<
  ExportListButtonProps,
  'format' | 'rows'
> & {
  /** How many rows the file will have. */
  rows: number;
};

/**
 * Saves the rows that the screen counts as a CSV file.
 *
 * @public
 */
export function ExportCsvButton(props: ExportCsvButtonProps) {
  return <ExportListButton {...props} format="csv" />;
}
