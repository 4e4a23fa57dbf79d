// @ts-check

/**
 * What lists are paged by is sorted by bytes, so that both databases agree
 * with each other and with the code.
 *
 * @param {import('knex').Knex} knex
 * @returns {string}
 */
const sortable = knex =>
  knex.client.config.client.includes('pg') ? 'text collate "C"' : 'text';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports_state', table => {
    table.comment('One row: the state of all imported entities together');
    table.string('id').primary().comment('Always "imports"');
    table
      .integer('revision')
      .notNullable()
      .comment('Counts up with every change; runs lock this row in turn');
  });
  await knex('imports_state').insert({ id: 'imports', revision: 0 });

  await knex.schema.createTable('imports_runs', table => {
    table.comment('Each time that a source was read');
    table.string('id').primary().comment('Made by us');
    table.string('source_id').notNullable().comment('The source that was read');
    table
      .string('state')
      .notNullable()
      .comment('running, succeeded, failed or interrupted');
    table
      .timestamp('started_at', { useTz: true })
      .notNullable()
      .comment('When the reading began');
    table
      .timestamp('deadline_at', { useTz: true })
      .notNullable()
      .comment('A run that still runs after this was interrupted');
    table
      .timestamp('finished_at', { useTz: true })
      .nullable()
      .comment('When it ended, well or not');
    table.text('error').nullable().comment('Why it failed');
    table
      .text('counts')
      .notNullable()
      .comment('How many files had which outcome, as JSON');
    table.index(['source_id', 'started_at'], 'imports_runs_source_idx');
  });

  await knex.schema.createTable('imports_items', table => {
    table.comment('What the last run of a source did with each file');
    table.string('source_id').notNullable().comment('The source');
    table
      .specificType('file', sortable(knex))
      .notNullable()
      .comment('Path below the target');
    table
      .specificType('outcome', sortable(knex))
      .notNullable()
      .comment('created, updated, unchanged, removed, quarantined or unmapped');
    table.text('card_id').nullable().comment('Id in the source');
    table.text('namespace').nullable().comment('Organization in the source');
    table.text('entity_ref').nullable().comment('The entity that it became');
    table.integer('line').nullable().comment('Line that cannot be read');
    table.text('reason').nullable().comment('Why it was set aside');
    table.text('findings').notNullable().comment('Remarks, as JSON');
    table
      .timestamp('kept_since', { useTz: true })
      .nullable()
      .comment('When the good version was read that stays in the catalog');
    table.primary(['source_id', 'file', 'outcome']);
  });

  await knex.schema.createTable('imports_entities', table => {
    table.comment('Imported entities, as the catalog takes them in');
    table.string('kind').notNullable().comment('Model, Dataset or AITool');
    table.text('card_id').notNullable().comment('Id in the source, unchanged');
    table.string('name').notNullable().comment('Entity name; kept for ever');
    table
      .specificType('entity_ref', sortable(knex))
      .notNullable()
      .comment('Full ref, lower case');
    table.string('source_id').notNullable().comment('The source it is from');
    table.text('file').notNullable().comment('The file it is from');
    table.text('namespace').notNullable().comment('Organization in the source');
    table.string('hash').notNullable().comment('Of all that was read');
    table.text('entity').notNullable().comment('The entity, as JSON');
    table.text('findings').notNullable().comment('Remarks on it, as JSON');
    table
      .timestamp('read_at', { useTz: true })
      .notNullable()
      .comment('When this version was first read');
    table.primary(['kind', 'card_id']);
    table.unique(['kind', 'name'], { indexName: 'imports_entities_name_uniq' });
    table.unique(['entity_ref'], { indexName: 'imports_entities_ref_uniq' });
    table.index(['source_id'], 'imports_entities_source_idx');
  });

  await knex.schema.createTable('imports_results', table => {
    table.comment('Measured values that imported cards state');
    table.text('entity_ref').notNullable().comment('The imported entity');
    table
      .integer('position')
      .notNullable()
      .comment('Place in the card, from 0');
    table.text('task').nullable().comment('What the model was made to do');
    table.text('dataset').nullable().comment('The data it was measured on');
    table.text('split').nullable().comment('Part of the data');
    table.text('metric').notNullable().comment('What was measured');
    table.text('value').notNullable().comment('As written in the card');
    table
      .boolean('verified')
      .notNullable()
      .comment('The card carries a verification token');
    table.text('source').nullable().comment('Where the value comes from');
    table.primary(['entity_ref', 'position']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('imports_results');
  await knex.schema.dropTable('imports_entities');
  await knex.schema.dropTable('imports_items');
  await knex.schema.dropTable('imports_runs');
  await knex.schema.dropTable('imports_state');
};
