// @ts-check

/**
 * Compared as bytes, so that both databases agree on the order.
 *
 * @param {import('knex').Knex} knex
 * @returns {string}
 */
const key = knex =>
  knex.client.config.client.includes('pg') ? 'text collate "C"' : 'text';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('facts_values', table => {
    table.comment('What is known of entities now: one row per entity and fact');
    table
      .specificType('entity_ref', key(knex))
      .notNullable()
      .comment('Full entity ref, lower case');
    table
      .specificType('fact_id', key(knex))
      .notNullable()
      .comment('Which fact, for example catalog.owner');
    table.text('value').notNullable().comment('The value, as JSON');
    table.text('source').notNullable().comment('Who says so');
    table
      .timestamp('observed_at', { useTz: true })
      .notNullable()
      .comment('When it was last seen so');
    table
      .timestamp('valid_until', { useTz: true })
      .comment('After this it is not known any more; null is until retracted');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .comment('When this value was first written');
    table.primary(['entity_ref', 'fact_id']);
  });

  await knex.schema.createTable('facts_history', table => {
    table.comment('Every change of a fact; nothing is ever taken away');
    table.bigIncrements('id').comment('In the order of the changes of a fact');
    table
      .specificType('entity_ref', key(knex))
      .notNullable()
      .comment('Full entity ref, lower case');
    table
      .specificType('fact_id', key(knex))
      .notNullable()
      .comment('Which fact, for example catalog.owner');
    table.text('value').comment('The value, as JSON; null is retracted');
    table.text('source').notNullable().comment('Who said so');
    table
      .timestamp('observed_at', { useTz: true })
      .notNullable()
      .comment('When it was seen so');
    table
      .timestamp('recorded_at', { useTz: true })
      .notNullable()
      .comment('When it was written');
    table.index(['entity_ref', 'fact_id', 'id'], 'facts_history_fact_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('facts_history');
  await knex.schema.dropTable('facts_values');
};
