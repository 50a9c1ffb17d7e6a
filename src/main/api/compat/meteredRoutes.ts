import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { Fault } from '../../../shared/domain/fault';
import type { Room } from '../../../shared/domain/room';
import { mergeRoomConfig } from '../../../shared/domain/roomConfig';
import { randomId } from '../../services/randomId';
import { NOT_HONOURED_HEADER } from './dialect';
import { checked, createForeignRoom, type ForeignCall, sentenceOf } from './foreignCall';
import { createForeignHandler, type ForeignManners, type ForeignOptions } from './foreignHandler';
import { currentFields, fromMetered, METERED, toMetered } from './metered';
import { meteredSchema } from './meteredSchema';

/** Metered lists everything; of very many rooms the newest must do. */
const LISTED = 1000;
const PAGE = 100;
const GENERATED_NAME_LENGTH = 10;

const MANNERS: ForeignManners = {
  async recognise(c, backend, address) {
    const { label } = await backend.apiKeys.check(c.req.query('secretKey') ?? '', address);
    return { kind: 'admin', label };
  },
  refuse({ code, data, status }) {
    // Metered itself says 400 to whatever is wrong with a request.
    const isSaid = [401, 404, 413, 415, 429].includes(status) || status >= 500;
    return Response.json({ success: false, message: sentenceOf(code, data), code }, { status: isSaid ? status : 400 });
  },
};

/** Metered's calls about rooms, below `prefix`: those with `?secretKey=`. */
export function createMeteredRoutes(prefix: string, options: ForeignOptions) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const handle = createForeignHandler(MANNERS, options);

  app.post(
    `${prefix}/room`,
    handle(async ({ sent, ...call }) => {
      const fields = checked(meteredSchema, sent);
      const roomName = fields.roomName ?? randomId(randomBytes, GENERATED_NAME_LENGTH);
      const foreign = fromMetered({ ...fields, roomName });
      return shown(await createForeignRoom(call, METERED, foreign), foreign.notHonoured);
    }),
  );
  app.get(
    `${prefix}/room/:roomName`,
    handle(async ({ c, ...call }) => shown(await find(call, c.req.param('roomName')))),
  );
  app.put(
    `${prefix}/room/:roomName`,
    handle(async ({ c, sent, ...call }) => {
      const before = await find(call, c.req.param('roomName'));
      const { room, notHonoured } = await change(call, before, sent);
      return shown(room, notHonoured);
    }),
  );
  app.delete(
    `${prefix}/room/:roomName`,
    handle(async ({ c, ...call }) => {
      const { roomId } = await find(call, c.req.param('roomName'));
      await call.backend.rooms.remove(roomId, { withMeeting: 'force', withRecordings: 'close' }, call.visitor);
      return Response.json({ success: true, message: 'The room was deleted.' });
    }),
  );
  app.all(`${prefix}/room`, handle(nothing));
  app.all(`${prefix}/room/*`, handle(nothing));
  app.get(`${prefix}/rooms`, (c, next) =>
    c.req.query('secretKey') === undefined
      ? next()
      : handle(async (call) => Response.json((await list(call)).map(toMetered)))(c),
  );
  return app;
}

function shown(room: Room, notHonoured: readonly string[] = []): Response {
  const headers: Record<string, string> =
    notHonoured.length > 0 ? { [NOT_HONOURED_HEADER]: notHonoured.join(', ') } : {};
  return Response.json(toMetered(room), { headers });
}

async function nothing(): Promise<never> {
  throw new Fault('ROOM_NOT_FOUND');
}

async function find({ backend, visitor }: ForeignCall, roomName = ''): Promise<Room> {
  return (await backend.rooms.get(roomName, visitor)).room;
}

async function list({ backend, visitor }: ForeignCall): Promise<Room[]> {
  const rooms: Room[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await backend.rooms.list(
      { sortField: 'creationDate', sortOrder: 'desc', archived: false, maxItems: PAGE, nextPageToken },
      visitor,
    );
    rooms.push(...page.rooms.map(({ room }) => room));
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined && rooms.length < LISTED);
  return rooms;
}

/** What was sent, over what the room has now. Parts that stay as they are are not touched, so that a meeting does not matter. */
async function change({ backend, visitor }: ForeignCall, before: Room, sent: unknown) {
  const { rooms, webhooks } = backend;
  const fields = checked(meteredSchema, sent);
  const merged = checked(meteredSchema, { ...currentFields(before), ...fields });
  const { draft, kept, webhooks: endpoints, notHonoured } = fromMetered(merged);
  await Promise.all(endpoints.map(({ url }) => webhooks.checkTarget(url)));
  const { maxParticipants = null, expires = null, notBefore = null, ...limits } = draft.limits ?? {};
  const { maxStaySeconds = null, maxIdleSeconds = null } = limits;
  let { room } = await rooms.update(
    before.roomId,
    {
      ...(fields.roomName === undefined ? {} : { roomName: fields.roomName, customId: fields.roomName }),
      language: draft.language ?? null,
      archived: merged.archived,
      limits: { ...limits, maxParticipants, expires, notBefore, maxStaySeconds, maxIdleSeconds },
      foreign: { ...before.foreign, [METERED]: kept },
    },
    visitor,
  );
  const config = draft.config ?? {};
  if (!isDeepStrictEqual(mergeRoomConfig(room.config, config), room.config)) {
    ({ room } = await rooms.updateConfig(before.roomId, config, visitor));
  }
  await webhooks.setForRoom(before.roomId, METERED, endpoints);
  return { room, notHonoured };
}
