import { randomBytes } from 'node:crypto';
import type { Client } from '@libsql/client';
import { secretFrom } from '../../shared/domain/link';
import { hashSecret } from './hashSecret';
import { withStorage } from './withStorage';

const SECRET_BYTES = 20;
/** Links written at once. */
const BATCH = 500;

/** Gives rooms from before there were links to recordings theirs. Of two hosts that do so at once one wins for each room. */
export async function completeLinks(client: Client): Promise<void> {
  const { rows } = await withStorage(() =>
    client.execute(
      `SELECT room_id FROM room WHERE NOT EXISTS
        (SELECT 1 FROM access_link WHERE access_link.room_id = room.room_id AND role = 'recording')`,
    ),
  );
  for (let at = 0; at < rows.length; at += BATCH) {
    const statements = rows.slice(at, at + BATCH).map((row) => {
      const secret = secretFrom(randomBytes(SECRET_BYTES));
      const args = [String(row[0]), 'recording', secret, hashSecret(secret)];
      return {
        sql: 'INSERT OR IGNORE INTO access_link (room_id, role, secret, secret_hash) VALUES (?, ?, ?, ?)',
        args,
      };
    });
    await withStorage(() => client.batch(statements, 'write'));
  }
}
