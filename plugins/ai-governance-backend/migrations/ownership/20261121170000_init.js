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
  await knex.schema.createTable('ownership_schemes', table => {
    table.comment('Every published version of the rules of ownership');
    table.integer('revision').primary().comment('Of the record "scheme"');
    table.text('scheme').notNullable().comment('Roles, activities …, as JSON');
    table
      .timestamp('changed_at', { useTz: true })
      .notNullable()
      .comment('When it was published');
    table.text('changed_by').notNullable().comment('Who published it');
  });

  await knex.schema.createTable('ownership_matrices', table => {
    table.comment('The RACI matrices that were saved for an asset or system');
    table.text('entity_ref').primary().comment('Whose matrix it is');
    table.text('matrix').notNullable().comment('Parties and cells, as JSON');
    table
      .integer('scheme_revision')
      .notNullable()
      .comment('The rules that it was saved under');
  });

  await knex.schema.createTable('ownership_matrix_versions', table => {
    table.comment('Each saved matrix: who held a role on a given date');
    table.text('entity_ref').notNullable().comment('Whose matrix it is');
    table.integer('revision').notNullable().comment('Of the record');
    table.text('matrix').comment('As JSON; null: the matrix was taken away');
    table
      .integer('scheme_revision')
      .notNullable()
      .comment('The rules that it was saved under');
    table
      .timestamp('changed_at', { useTz: true })
      .notNullable()
      .comment('From when on it held');
    table.text('changed_by').notNullable().comment('Who saved it');
    table.primary(['entity_ref', 'revision']);
  });

  await knex.schema.createTable('ownership_support', table => {
    table.comment('The support paths that were saved for an asset or system');
    table.text('entity_ref').primary().comment('Whose support path it is');
    table.text('path').notNullable().comment('The steps, as JSON');
  });

  await knex.schema.createTable('ownership_assets', table => {
    table.comment('Read model: who answers for each asset, as it holds');
    table
      .specificType('entity_ref', sortable(knex))
      .notNullable()
      .primary()
      .comment('A Model, Dataset or AITool, or a System with a matrix');
    table.text('kind').notNullable().comment('Kind of the entity');
    table.text('title').notNullable().comment('metadata.title, else the name');
    table
      .specificType('sort_title', sortable(knex))
      .notNullable()
      .comment('Folded title to sort by');
    table.text('owner').comment('Catalog owner');
    table.text('system').comment('The system that it is part of');
    table.text('state').notNullable().comment('own, inherited, declared, none');
    table
      .boolean('complete')
      .notNullable()
      .comment('Each activity has an accountable party that can be reached');
    table.integer('vacant').notNullable().comment('Roles that nobody plays');
    table
      .text('accountable')
      .notNullable()
      .comment('Accountable parties, most activities first, as a JSON array');
    table
      .integer('finding_count')
      .notNullable()
      .comment('Findings, to sort by');
    table.text('search').notNullable().comment('Folded text for free search');
    table
      .text('source')
      .notNullable()
      .comment('What the catalog file says about it, as JSON');
    table.text('hash').notNullable().comment('Of all that was found out');
    table
      .timestamp('evaluated_at', { useTz: true })
      .notNullable()
      .comment('When it was last found to be different');
    table.index(
      ['finding_count', 'sort_title', 'entity_ref'],
      'ownership_assets_order_idx',
    );
    table.index(['system'], 'ownership_assets_system_idx');
  });

  await knex.schema.createTable('ownership_parties', table => {
    table.comment('Read model: what each party does for each asset');
    table
      .specificType('entity_ref', sortable(knex))
      .notNullable()
      .comment('The asset');
    table.text('party').notNullable().comment('The user or group');
    table
      .integer('accountable')
      .notNullable()
      .comment('Activities that the party is accountable for');
    table
      .integer('responsible')
      .notNullable()
      .comment('Activities that the party is responsible for');
    table
      .text('duties')
      .notNullable()
      .comment('Activity, role and letter of each duty, as JSON');
    table.primary(['entity_ref', 'party']);
    table.index(['party', 'accountable'], 'ownership_parties_party_idx');
  });

  await knex.schema.createTable('ownership_findings', table => {
    table.comment('What is wrong with who answers for an asset');
    table
      .specificType('entity_ref', sortable(knex))
      .notNullable()
      .comment('The asset');
    table.text('finding').notNullable().comment('Id of the finding');
    table
      .text('party')
      .notNullable()
      .comment('The party that it is about; empty when about none');
    table.integer('position').notNullable().comment('The gravest is 0');
    table.text('data').notNullable().comment('The finding, as JSON');
    table
      .timestamp('since', { useTz: true })
      .notNullable()
      .comment('When it was first seen');
    table.primary(['entity_ref', 'finding', 'party']);
    table.index(['finding', 'entity_ref'], 'ownership_findings_finding_idx');
  });

  await knex.schema.createTable('ownership_state', table => {
    table.comment('One row: when all assets were last compared with reality');
    table.integer('id').primary().comment('Always 1');
    table
      .timestamp('checked_at', { useTz: true })
      .comment('Reading of the catalog that was compared; null before');
  });
  await knex('ownership_state').insert({ id: 1, checked_at: null });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ownership_state');
  await knex.schema.dropTable('ownership_findings');
  await knex.schema.dropTable('ownership_parties');
  await knex.schema.dropTable('ownership_assets');
  await knex.schema.dropTable('ownership_support');
  await knex.schema.dropTable('ownership_matrix_versions');
  await knex.schema.dropTable('ownership_matrices');
  await knex.schema.dropTable('ownership_schemes');
};
