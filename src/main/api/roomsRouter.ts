import type { FullRoomView } from '../../shared/contract/roomSchema';
import { Fault } from '../../shared/domain/fault';
import type { Deletion, LiveRoom } from '../services/rooms/Rooms';
import type { ApiContext } from './apiContext';
import { os } from './base';
import { DELETION_MESSAGES } from './deletionMessages';
import { fieldList } from './fieldList';
import { maker, signedIn, signedInOrInside } from './guards';
import { observeChanges } from './observeChanges';
import { presentConfig, presentInList, presentRoles, presentRoom } from './presentRoom';

const rooms = os.rooms;

function present({ backend, visitor }: ApiContext, room: LiveRoom): FullRoomView {
  return presentRoom(room, backend.origin.forLinks(visitor));
}

function presentDeletion(context: ApiContext, { successCode, room }: Deletion) {
  return {
    successCode,
    message: DELETION_MESSAGES[successCode],
    ...(room ? { room: present(context, room) } : {}),
  };
}

export const roomsRouter = rooms.router({
  create: rooms.create
    .use(maker)
    .handler(async ({ context, input }) =>
      present(context, await context.backend.rooms.create(input, context.visitor)),
    ),

  list: rooms.list.use(signedIn).handler(async ({ context, input }) => {
    const { rooms: found, isTruncated, nextPageToken } = await context.backend.rooms.list(input, context.visitor);
    const extraFields = fieldList(input.extraFields);
    const host = context.backend.origin.forLinks(context.visitor);
    return {
      rooms: found.map((room) => {
        const view = presentInList(room, host);
        if (extraFields.includes('config')) view.config = presentConfig(room);
        if (extraFields.includes('roles')) view.roles = presentRoles(room);
        return view;
      }),
      pagination: { isTruncated, nextPageToken, maxItems: input.maxItems },
    };
  }),

  watch: rooms.watch.use(signedIn).handler(async ({ context, signal }) => {
    let revision = 0;
    return observeChanges(
      (listener) => context.backend.watch.subscribe(listener),
      () => ({ revision: revision++ }),
      signal,
    );
  }),

  get: rooms.get
    .use(signedInOrInside)
    .handler(async ({ context, input }) =>
      present(context, await context.backend.rooms.get(input.roomId, context.visitor)),
    ),

  update: rooms.update
    .use(maker)
    .handler(async ({ context, input: { roomId, ...patch } }) =>
      present(context, await context.backend.rooms.update(roomId, patch, context.visitor)),
    ),

  remove: rooms.remove.use(maker).handler(async ({ context, input: { params, query } }) => {
    const deletion = await context.backend.rooms.remove(params.roomId, query, context.visitor);
    return { status: deletion.isScheduled ? (202 as const) : (200 as const), body: presentDeletion(context, deletion) };
  }),

  removeMany: rooms.removeMany.use(maker).handler(async ({ context, input: { query } }) => {
    const { roomIds, ...policy } = query;
    const { deleted, failed } = await context.backend.rooms.removeMany(roomIds, policy, context.visitor);
    const went = deleted.map((deletion) => ({ roomId: deletion.roomId, ...presentDeletion(context, deletion) }));
    if (failed.length > 0) throw new Fault('DELETED_IN_PART', { deleted: went, failed });
    return { message: 'All of the rooms were dealt with.', deleted: went, failed: [] };
  }),

  getConfig: rooms.getConfig
    .use(signedInOrInside)
    .handler(async ({ context, input }) =>
      presentConfig(await context.backend.rooms.get(input.roomId, context.visitor)),
    ),

  updateConfig: rooms.updateConfig.use(maker).handler(async ({ context, input: { roomId, config } }) => {
    const { room } = await context.backend.rooms.updateConfig(roomId, config, context.visitor);
    return room.config;
  }),

  updateRoles: rooms.updateRoles
    .use(maker)
    .handler(
      async ({ context, input: { roomId, roles } }) =>
        present(context, await context.backend.rooms.updateRoles(roomId, roles, context.visitor)).roles,
    ),

  updateAccess: rooms.updateAccess
    .use(maker)
    .handler(
      async ({ context, input: { roomId, access } }) =>
        present(context, await context.backend.rooms.updateAccess(roomId, access, context.visitor)).access,
    ),

  renewLink: rooms.renewLink
    .use(maker)
    .handler(
      async ({ context, input: { roomId, kind } }) =>
        present(context, await context.backend.rooms.renewLink(roomId, kind, context.visitor)).access,
    ),

  updateStatus: rooms.updateStatus.use(maker).handler(async ({ context, input: { roomId, status } }) => {
    const { room, isScheduled } = await context.backend.rooms.updateStatus(roomId, status, context.visitor);
    const message = isScheduled
      ? 'The room closes when the meeting ends.'
      : `The room is ${room.room.status === 'closed' ? 'closed' : 'open'}.`;
    return { status: isScheduled ? (202 as const) : (200 as const), body: { message, room: present(context, room) } };
  }),
});
