import { dataRows } from './rows/dataRows';
import { ownershipRows } from './rows/ownershipRows';
import { qualityRows } from './rows/qualityRows';
import { runRows } from './rows/runRows';
import { useRows } from './rows/useRows';
import { whatRows } from './rows/whatRows';
import { ComparisonRow } from './comparisonRow';

/** Every property that assets are compared by, in order. @internal */
export const comparisonRows: ComparisonRow[] = [
  ...whatRows,
  ...useRows,
  ...dataRows,
  ...qualityRows,
  ...runRows,
  ...ownershipRows,
];
