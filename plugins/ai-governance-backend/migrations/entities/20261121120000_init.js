// @ts-check

/**
 * What text columns are sorted by: bytes, so that both databases agree with
 * each other and a page boundary means the same as the order.
 *
 * @param {import('knex').Knex} knex
 * @returns {string}
 */
const sortable = knex =>
  knex.client.config.client.includes('pg') ? 'text collate "C"' : 'text';

const WORDS = ['name', 'kind', 'type', 'task', 'owner', 'system', 'vendor'];
const MORE_WORDS = ['license', 'hosting', 'retirement'];
const NUMBERS = ['lifecycle', 'classification', 'stage', 'risk_tier'];
const COUNTS = ['used_by', 'findings'];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('entities_assets', table => {
    table.comment('One row per Model, Dataset and AITool of the catalog');
    table.increments('id').comment('Short key for the values');
    table
      .specificType('entity_ref', sortable(knex))
      .notNullable()
      .comment('Full entity ref, lower case');
    table.text('kind').notNullable().comment('Model, Dataset or AITool');
    table.text('name').notNullable().comment('metadata.name');
    table.text('title').notNullable().comment('metadata.title, else the name');
    for (const key of [...WORDS, ...MORE_WORDS]) {
      table
        .specificType(`sort_${key}`, sortable(knex))
        .comment(`Folded ${key} to sort by; null is not recorded`);
    }
    for (const key of [...NUMBERS, ...COUNTS]) {
      table
        .integer(`sort_${key}`)
        .comment(`Place of ${key} in its order; null is not recorded`);
    }
    table.text('data').notNullable().comment('The inventory row, as JSON');
    table
      .text('users')
      .notNullable()
      .comment('Entity refs of its direct users, as a JSON array');
    table.text('search').notNullable().comment('Folded text for free search');
    table.text('hash').notNullable().comment('Of all that is stored of it');
    table
      .timestamp('seen_at', { useTz: true })
      .notNullable()
      .comment('When the catalog first had it in this state');
    table
      .timestamp('gone_at', { useTz: true })
      .comment('When it was first missing from the catalog; null while there');
    table.unique(['entity_ref'], { indexName: 'entities_assets_ref_uniq' });
    table.index(['sort_name', 'entity_ref'], 'entities_assets_name_idx');
  });

  await knex.schema.createTable('entities_values', table => {
    table.comment('Filter values of the assets; each may have several a facet');
    table
      .integer('entity_id')
      .notNullable()
      .references('entities_assets.id')
      .onDelete('CASCADE')
      .comment('The asset');
    table.text('facet').notNullable().comment('Id of the facet');
    table.text('value').notNullable().comment('Value, or not-recorded');
    table.primary(['entity_id', 'facet', 'value']);
    table.index(['facet', 'value', 'entity_id'], 'entities_values_facet_idx');
  });

  await knex.schema.createTable('entities_state', table => {
    table.comment('One row: when the catalog was last read in full');
    table.integer('id').primary().comment('Always 1');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts the complete readings');
    table
      .timestamp('read_at', { useTz: true })
      .comment('When the last complete reading began; null before the first');
  });
  await knex('entities_state').insert({ id: 1, revision: 0, read_at: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('entities_state');
  await knex.schema.dropTable('entities_values');
  await knex.schema.dropTable('entities_assets');
};
