/**
 * The properties one can filter by. Each may have several values an asset; an
 * asset without one has the value `not-recorded`, or `not-applicable` where its
 * kind does not have the property.
 *
 * An asset with findings has the value `any` of `finding` besides their ids.
 *
 * `classification` is the data an asset may be used with (a model or tool that
 * may see confidential data also has `internal` and `public`), or the class of
 * a dataset itself.
 *
 * @public
 */
export const inventoryFacets = [
  'kind',
  'type',
  'task',
  'lifecycle',
  'owner',
  'system',
  'classification',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'region',
  'size',
  'responseTime',
  'capability',
  'retirement',
  'finding',
] as const;

/** @public */
export type InventoryFacet = (typeof inventoryFacets)[number];

/**
 * The value of a facet for an asset that does not record it.
 *
 * @public
 */
export const NOT_RECORDED = 'not-recorded';

/**
 * The value of a facet for an asset whose kind does not have the property.
 *
 * @public
 */
export const NOT_ASKED = 'not-applicable';

/**
 * The value of the facet `finding` for an asset with any finding at all.
 *
 * @public
 */
export const ANY_FINDING = 'any';

/** @public */
export const inventorySortKeys = [
  'name',
  'kind',
  'type',
  'task',
  'lifecycle',
  'owner',
  'system',
  'classification',
  'vendor',
  'license',
  'stage',
  'riskTier',
  'hosting',
  'retirement',
  'usedBy',
  'findings',
] as const;

/** @public */
export type InventorySortKey = (typeof inventorySortKeys)[number];
