// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('ownership_assets', table => {
    table
      .text('basis')
      .comment('Of what is written down about it; null is to be read again');
    table
      .text('inputs')
      .comment('Of all that was compared; null is to be compared again');
    table.text('named').comment('Everybody who is named, as a JSON array');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const column of ['named', 'inputs', 'basis']) {
    await knex.raw('alter table ownership_assets drop column ??', [column]);
  }
};
