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

const WITH_ZONE = { useTz: true, precision: 3 };

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('records_heads', table => {
    table.comment('One row per record: the revision it has now');
    table
      .specificType('feature', sortable(knex))
      .notNullable()
      .comment('Feature that keeps the record');
    table
      .specificType('record_id', sortable(knex))
      .notNullable()
      .comment('Id of the record in its feature');
    table
      .text('entity_ref')
      .comment('Entity that it is about; null for a rule for everybody');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts the changes; 0 before the first');
    table
      .text('hash')
      .comment('Hash of the last entry of its trail; null before the first');
    table
      .timestamp('changed_at', WITH_ZONE)
      .comment('When it was last changed; null before the first change');
    table
      .text('changed_by')
      .comment('Entity ref of a person, or service subject; null before');
    table
      .boolean('deleted')
      .notNullable()
      .comment('Whether the last change took it away');
    table.primary(['feature', 'record_id']);
  });

  await knex.schema.createTable('records_trail', table => {
    table.comment('One row per change of a record; rows are only added');
    table
      .specificType('id', sortable(knex))
      .primary()
      .comment('Milliseconds, revision and chance in hex: sorts by time');
    table
      .specificType('feature', sortable(knex))
      .notNullable()
      .comment('Feature that keeps the record');
    table
      .specificType('record_id', sortable(knex))
      .notNullable()
      .comment('Id of the record in its feature');
    table
      .text('entity_ref')
      .comment('Entity that it is about; null for a rule for everybody');
    table
      .integer('revision')
      .notNullable()
      .comment('The revision that the change made, from 1 on without a gap');
    table
      .text('action')
      .notNullable()
      .comment('One of create, update and delete');
    table
      .timestamp('changed_at', WITH_ZONE)
      .notNullable()
      .comment('When; never before the change that it follows');
    table
      .text('actor')
      .notNullable()
      .comment('Entity ref of a person, or service subject');
    table
      .text('changes')
      .notNullable()
      .comment('Fields before and after, as a JSON array');
    table.text('reason').comment('Why, in the words of the actor');
    table
      .text('prev_hash')
      .comment('Hash of the revision before; null for the first');
    table
      .text('hash')
      .notNullable()
      .comment('SHA-256 in hex over all other columns of the row');
    table.unique(['feature', 'record_id', 'revision'], {
      indexName: 'records_trail_chain_uniq',
    });
    table.index(['entity_ref', 'id'], 'records_trail_entity_idx');
    table.index(['actor', 'id'], 'records_trail_actor_idx');
    table.index(['feature', 'id'], 'records_trail_feature_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('records_trail');
  await knex.schema.dropTable('records_heads');
};
