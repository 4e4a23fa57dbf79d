// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities_assets', table => {
    table
      .text('inputs')
      .comment('Of all that the row was made of; null is to be made again');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Knex would build the table anew on SQLite, and lose the values with it.
  await knex.raw('alter table entities_assets drop column inputs');
};
