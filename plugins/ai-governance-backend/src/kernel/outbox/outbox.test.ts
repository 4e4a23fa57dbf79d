import { createDatabases } from '../../testUtils/databases';
import { migrationsOf } from '../feature';
import { migrate } from '../migrate';
import { createOutbox } from './createOutbox';
import { notices } from './tables';

jest.setTimeout(60_000);
const { databases, ids } = createDatabases();

describe.each(ids)('outbox, %p', databaseId => {
  it('keeps each notice once', async () => {
    const db = await databases.init(databaseId);
    await migrate(db, { id: 'outbox', migrations: migrationsOf('outbox') });
    const outbox = createOutbox({ now: () => new Date() });
    const notice = {
      recipients: ['user:default/Ann', 'user:ann'],
      subject: 'a',
      state: 'b',
      title: 't',
    };
    await db.transaction(tx => outbox.notify(tx, [notice]));
    await db.transaction(tx =>
      outbox.notify(tx, [notice, { ...notice, title: 'x' }]),
    );
    expect(await notices(db)).toEqual([
      expect.objectContaining({ title: 't', outcome: null }),
    ]);
  });
});
