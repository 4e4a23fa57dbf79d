// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox_batches', table => {
    table.comment('Notifications on their way, each of one or more notices');
    table
      .string('id')
      .primary()
      .comment('Made by us; the scope of the notification');
    table.text('recipient').notNullable().comment('Entity ref of the person');
    table
      .integer('attempts')
      .notNullable()
      .comment('How often somebody began to send it');
    table
      .timestamp('due_at', { useTz: true })
      .notNullable()
      .comment('When it may be sent, or sent again');
    table.index(['due_at'], 'outbox_batches_due_idx');
  });

  await knex.schema.createTable('outbox_notices', table => {
    table.comment('What people are to be told, and what they were told');
    table
      .string('key')
      .primary()
      .comment('Hash of recipient, subject and state: each is there once');
    table
      .text('recipient')
      .notNullable()
      .comment('Entity ref of a person, or of a group still to be spelled out');
    table.text('subject').notNullable().comment('What it is about');
    table.text('state').notNullable().comment('What the subject came into');
    table.text('title').notNullable().comment('First line');
    table.text('description').nullable().comment('More lines');
    table.text('link').nullable().comment('Path in the portal');
    table
      .integer('severity')
      .notNullable()
      .comment('0 critical, 1 high, 2 normal, 3 low');
    table
      .timestamp('created_at', { useTz: true })
      .notNullable()
      .comment('When it was first to be told');
    table
      .timestamp('wanted_at', { useTz: true })
      .notNullable()
      .comment('When it was last to be told, to the day');
    table
      .string('batch_id')
      .nullable()
      .references('outbox_batches.id')
      .onDelete('SET NULL')
      .comment('The notification that it goes with; null until then');
    table
      .string('outcome')
      .nullable()
      .comment('sent, expanded, dropped or failed; null while it waits');
    table.index(['outcome', 'batch_id'], 'outbox_notices_waiting_idx');
    table.index(['batch_id'], 'outbox_notices_batch_idx');
    table.index(['wanted_at'], 'outbox_notices_wanted_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('outbox_notices');
  await knex.schema.dropTable('outbox_batches');
};
