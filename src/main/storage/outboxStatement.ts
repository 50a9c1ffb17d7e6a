import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import type { OutboxEvent } from '../../shared/domain/webhookEvent';
import { outboxEvent } from './schema';

/** The statement that remembers what has happened: for the batch that makes it happen, so that neither is without the other. */
export function outboxStatement(db: LibSQLDatabase, { name, roomId, date, data }: OutboxEvent) {
  return db.insert(outboxEvent).values({ name, roomId: roomId ?? null, date, data });
}
