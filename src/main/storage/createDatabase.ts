import type { Client } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { Database } from '../services/ports';
import { createKnockStore } from './createKnockStore';
import { createPlaceStore } from './createPlaceStore';
import { createRoomStore } from './createRoomStore';
import { createSessionStore } from './createSessionStore';
import { createSettingStore } from './createSettingStore';
import { withStorage } from './withStorage';

/** The stores over a database that is up to date. `close` closes the client. */
export function createDatabase(client: Client, notices: readonly ErrorCode[] = []): Database {
  const db = drizzle(client);
  return {
    rooms: createRoomStore(db),
    sessions: createSessionStore(db),
    settings: createSettingStore(db),
    places: createPlaceStore(db),
    knocks: createKnockStore(db),
    notices,
    ping: () =>
      withStorage(async () => {
        await client.execute('SELECT 1');
      }),
    close: () => client.close(),
  };
}
