// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities_state', table => {
    table
      .integer('reading')
      .notNullable()
      .defaultTo(0)
      .comment('Number of the last reading that began, of one entity or all');
  });
  await knex.schema.alterTable('entities_assets', table => {
    table
      .integer('reading')
      .notNullable()
      .defaultTo(0)
      .comment('Number of the reading that wrote the row; older ones may not');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite, and lose the values with it.
  await knex.raw('alter table entities_assets drop column reading');
  await knex.schema.alterTable('entities_state', table => {
    table.dropColumn('reading');
  });
};
