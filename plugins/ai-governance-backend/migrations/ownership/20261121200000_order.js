// @ts-check

/**
 * The order of the list: most findings first, then by title. An index that
 * goes up all along cannot be read in it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ownership_assets', table => {
    table.dropIndex([], 'ownership_assets_order_idx');
    table.index(['owner', 'kind'], 'ownership_assets_owner_idx');
  });
  await knex.raw(
    `create index ownership_assets_order_idx
     on ownership_assets (finding_count desc, sort_title, entity_ref)`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('ownership_assets', table => {
    table.dropIndex([], 'ownership_assets_owner_idx');
    table.dropIndex([], 'ownership_assets_order_idx');
    table.index(
      ['finding_count', 'sort_title', 'entity_ref'],
      'ownership_assets_order_idx',
    );
  });
};
