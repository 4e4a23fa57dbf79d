import { RecordKey } from '@aigov/backstage-plugin-ai-governance-node';

/** The name of the feature in records and facts. */
export const OWNERSHIP = 'ownership';

/** The rules of ownership. */
export const schemeRecord: RecordKey = { feature: OWNERSHIP, id: 'scheme' };

/** The matrix of an asset or system. */
export function matrixRecord(entityRef: string) {
  return { feature: OWNERSHIP, id: `matrix/${entityRef}`, entityRef };
}

/** The support path of an asset or system. */
export function supportRecord(entityRef: string) {
  return { feature: OWNERSHIP, id: `support/${entityRef}`, entityRef };
}
