// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('entities_state', table => {
    table
      .timestamp('due_at', { useTz: true })
      .comment('When the catalog is to be read again; null is at once');
    table
      .integer('pause_ms')
      .comment('Milliseconds between the last reading and due_at');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('entities_state', table => {
    table.dropColumn('pause_ms');
    table.dropColumn('due_at');
  });
};
