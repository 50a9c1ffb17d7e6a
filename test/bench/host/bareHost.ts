/**
 * The least that could answer the same: Hono, libsql and the one query, without rules, checks or shapes. Takes the address
 * of the database; prints its port.
 */
import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { createClient } from '@libsql/client';
import { Hono } from 'hono';

const [databaseUrl = ''] = process.argv.slice(2);
const client = createClient({ url: databaseUrl });
await client.execute('PRAGMA journal_mode = WAL');
const app = new Hono();

app.post('/rooms', async (c) => {
  const { roomName } = await c.req.json();
  const roomId = `${roomName}-${randomBytes(8).toString('hex')}`;
  const now = Date.now();
  const secret = () => randomBytes(16).toString('hex');
  await client.batch(
    [
      {
        sql: 'insert into room (room_id, room_name, search_name, creation_date, update_date) values (?, ?, ?, ?, ?)',
        args: [roomId, roomName, roomName, now, now],
      },
      {
        sql: `insert into access_link (room_id, role, secret, secret_hash) values (?1, 'moderator', ?2, ?2), (?1, 'speaker', ?3, ?3), (?1, 'recording', ?4, ?4)`,
        args: [roomId, secret(), secret(), secret()],
      },
    ],
    'write',
  );
  return c.json({ roomId, roomName, creationDate: now }, 201);
});

app.get('/rooms/:roomId', async (c) => {
  const { rows } = await client.execute({
    sql: 'select room.*, (select json_group_object(role, secret) from access_link where room_id = room.room_id) from room where room_id = ?',
    args: [c.req.param('roomId')],
  });
  return c.json(rows[0]);
});

app.get('/rooms', async (c) => {
  const { rows } = await client.execute(
    'select room.*, (select json_group_object(role, secret) from access_link where room_id = room.room_id) from room where archived = 0 order by creation_date desc, room_id desc limit 101',
  );
  return c.json({ rooms: rows });
});

app.post('/rooms/:roomId/join', async (c) => {
  const { participantName } = await c.req.json();
  const roomId = c.req.param('roomId');
  const { rows } = await client.execute({ sql: 'select * from room where room_id = ?', args: [roomId] });
  const identity = `${participantName}-${randomBytes(8).toString('hex')}`;
  const now = Date.now();
  await client.execute({
    sql: `insert into place (room_id, identity, name, base_role, role, creation_date, update_date) values (?, ?, ?, 'speaker', 'speaker', ?, ?)`,
    args: [roomId, identity, participantName, now, now],
  });
  return c.json({ room: rows[0], identity, token: randomBytes(300).toString('base64url') });
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => console.log(port));
