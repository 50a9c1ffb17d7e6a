import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { roomIdSchema } from '../../../shared/contract/roomSchema';
import { Fault } from '../../../shared/domain/fault';
import type { Room } from '../../../shared/domain/room';
import { NOT_HONOURED_HEADER } from './dialect';
import { checked, createForeignRoom, type ForeignCall, sentenceOf } from './foreignCall';
import { createForeignHandler, type ForeignManners, type ForeignOptions } from './foreignHandler';
import { fromVideosdk, toVideosdk, VIDEOSDK } from './videosdk';
import { videosdkSchema } from './videosdkSchema';
import { toVideosdkSession } from './videosdkSession';

const PAGE = 100;
/** Further pages are walked to, so there is an end to them. */
const MAX_PAGE = 1000;

const pageSchema = z.object({
  page: z.coerce.number().int().min(1).max(MAX_PAGE).default(1),
  perPage: z.coerce.number().int().min(1).max(PAGE).default(20),
});
const sessionsSchema = pageSchema.extend({ roomId: roomIdSchema.optional() });
const byIdSchema = z.object({ roomId: roomIdSchema });

const MANNERS: ForeignManners = {
  /** A token without any prefix, signed with an API key, or an API key itself. */
  async recognise(c, backend, address) {
    const shown = c.req.header('authorization')?.trim() ?? '';
    if (shown.split('.').length !== 3) {
      const { label } = await backend.apiKeys.check(shown, address);
      return { kind: 'admin', label };
    }
    const {
      permissions = ['allow_join'],
      roles = ['crawler'],
      roomId,
    } = await backend.signedTokens.verify(shown, address);
    // Tokens that were made for someone's browser, or for one room, are not for ruling the host.
    const isForServers = roles.includes('crawler') && roomId === undefined;
    if (!isForServers || !permissions.some((one) => one === 'allow_join' || one === 'allow_mod')) {
      throw new Fault('NOT_ALLOWED');
    }
    return { kind: 'admin', label: 'signed token' };
  },
  refuse({ code, data, status }) {
    return Response.json({ statusCode: status, message: sentenceOf(code, data), code }, { status });
  },
};

/** VideoSDK's calls about rooms, at its own addresses. */
export function createVideosdkRoutes(options: ForeignOptions) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const handle = createForeignHandler(MANNERS, options);

  app.post(
    '/v2/rooms',
    handle(async ({ sent, ...call }) => {
      const foreign = fromVideosdk(checked(videosdkSchema, sent));
      return shown(call, await createForeignRoom(call, VIDEOSDK, foreign), foreign.notHonoured);
    }),
  );
  app.get(
    '/v2/rooms',
    handle(async ({ c, ...call }) => {
      const { page, perPage } = checked(pageSchema, c.req.query());
      const [total, rooms] = await Promise.all([call.backend.database.rooms.count(), pageOf(call, page, perPage)]);
      const pageInfo = { currentPage: page, perPage, lastPage: Math.max(1, Math.ceil(total / perPage)), total };
      return Response.json({ pageInfo, data: rooms.map((room) => toVideosdk(room, hostOf(call))) });
    }),
  );
  app.post(
    '/v2/rooms/deactivate',
    handle(async ({ sent, ...call }) => {
      const { roomId } = checked(byIdSchema, sent);
      const { room } = await call.backend.rooms.updateStatus(roomId, 'closed', call.visitor);
      return shown(call, room.room);
    }),
  );
  for (const path of ['/v2/rooms/validate/:roomId', '/v2/rooms/:roomId']) {
    app.get(
      path,
      handle(async ({ c, ...call }) => {
        const { roomId } = checked(byIdSchema, { roomId: c.req.param('roomId') });
        return shown(call, (await call.backend.rooms.get(roomId, call.visitor)).room);
      }),
    );
  }
  app.on(
    'GET',
    ['/v2/sessions', '/v2/sessions/'],
    handle(async ({ c, ...call }) => {
      const { page, perPage, roomId } = checked(sessionsSchema, c.req.query());
      const found = await walk(page, (nextPageToken) =>
        call.backend.history.list({ roomId, sortOrder: 'desc', maxItems: perPage, nextPageToken }, call.visitor),
      );
      const sessions = (found?.meetings ?? []).map(({ meetingId }) => sessionOf(call, meetingId));
      const hasMore = found?.nextPageToken !== undefined;
      const pageInfo = { currentPage: page, perPage, lastPage: hasMore ? page + 1 : page };
      return Response.json({ pageInfo, data: await Promise.all(sessions) });
    }),
  );
  app.get(
    '/v2/sessions/:sessionId',
    handle(async ({ c, ...call }) => Response.json(await sessionOf(call, c.req.param('sessionId') ?? ''))),
  );
  app.all(
    '/v2/*',
    handle(async () => {
      throw new Fault('ROOM_NOT_FOUND');
    }),
  );
  return app;
}

const hostOf = ({ backend, visitor }: ForeignCall): string => backend.origin.forLinks(visitor);

function shown(call: ForeignCall, room: Room, notHonoured: readonly string[] = []): Response {
  const headers: Record<string, string> =
    notHonoured.length > 0 ? { [NOT_HONOURED_HEADER]: notHonoured.join(', ') } : {};
  return Response.json(toVideosdk(room, hostOf(call)), { headers });
}

async function sessionOf(call: ForeignCall, meetingId: string) {
  return toVideosdkSession(await call.backend.history.get(meetingId, call.visitor), hostOf(call));
}

/** The newest first. */
async function pageOf({ backend, visitor }: ForeignCall, page: number, perPage: number): Promise<Room[]> {
  const found = await walk(page, (nextPageToken) =>
    backend.rooms.list(
      { sortField: 'creationDate', sortOrder: 'desc', archived: false, maxItems: perPage, nextPageToken },
      visitor,
    ),
  );
  return found?.rooms.map(({ room }) => room) ?? [];
}

/** Lists here go on from where they ended, so the pages before are walked through. Undefined behind the last one. */
async function walk<T extends { nextPageToken?: string }>(
  page: number,
  read: (nextPageToken: string | undefined) => Promise<T>,
): Promise<T | undefined> {
  let found = await read(undefined);
  for (let at = 1; at < page; at += 1) {
    if (found.nextPageToken === undefined) return undefined;
    found = await read(found.nextPageToken);
  }
  return found;
}
