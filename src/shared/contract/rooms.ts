import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { DELETION_SUCCESSES, WITH_MEETING, WITH_RECORDINGS } from '../domain/deletion';
import { ROOM_STATUSES } from '../domain/room';
import { faults, MEETING_SERVER_FAULTS, procedure } from './base';
import { idList, pageQuery, paginationSchema, queryFlag } from './listSchema';
import { roomConfigPatchSchema, roomConfigSchema } from './roomConfigSchema';
import {
  accessPatchSchema,
  accessSchema,
  fullRoomSchema,
  rolesPatchSchema,
  rolesSchema,
  roomDraftSchema,
  roomPatchSchema,
  roomRefSchema,
  roomSchema,
} from './roomSchema';

const tags = ['Rooms'];
const room = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID'));
/** Changes that are refused while a meeting runs. */
const change = room.errors(faults('ROOM_HAS_ACTIVE_MEETING'));
const deletion = room.errors({
  ...faults('ROOM_HAS_ACTIVE_MEETING', 'ROOM_HAS_RECORDINGS', 'ROOM_HAS_MEETING_AND_RECORDINGS'),
  ...MEETING_SERVER_FAULTS,
});
const byId = z.object({ roomId: roomRefSchema });

const deletionQuery = {
  /** A running meeting: end it, wait for its end, or refuse. */
  withMeeting: z.enum(WITH_MEETING).default('fail'),
  /** Stored recordings: delete them too, keep them and close the room instead, or refuse. */
  withRecordings: z.enum(WITH_RECORDINGS).default('fail'),
};
const deletionSuccess = {
  successCode: z.enum(DELETION_SUCCESSES),
  message: z.string(),
  /** Present where the room is still there. */
  room: fullRoomSchema.optional(),
};

/** 200 where something was done, 202 where it waits for the end of the running meeting. */
function nowOrLater<T extends z.ZodType>(body: T) {
  return z.union([z.object({ status: z.literal(200), body }), z.object({ status: z.literal(202), body })]);
}

/** The lasting rooms of a host, as their users see and rule them. */
export const rooms = {
  create: procedure
    .errors(faults('CUSTOM_ID_TAKEN'))
    .route({ method: 'POST', path: '/rooms', successStatus: 201, summary: 'Create a room', tags })
    .input(roomDraftSchema)
    .output(fullRoomSchema),

  list: procedure
    .route({ method: 'GET', path: '/rooms', summary: 'List rooms', tags })
    .input(
      z.object({
        ...pageQuery,
        sortField: z.enum(['creationDate', 'roomName', 'autoDeletionDate']).default('creationDate'),
        roomName: z.string().max(100).optional(),
        /** How `roomName` is compared. `regex`: at most 100 characters, without groups inside repetitions. */
        roomNameMatchMode: z.enum(['exact', 'prefix', 'partial', 'regex']).default('exact'),
        roomNameCaseInsensitive: queryFlag.default(false),
        status: z.enum(ROOM_STATUSES).optional(),
        /** A user's id: only rooms of theirs. */
        owner: z.string().max(100).optional(),
        /** A user's id: only rooms they are a member of. */
        member: z.string().max(100).optional(),
        /** Only rooms that every user may join (`true`), or only others. */
        userAccess: queryFlag.optional(),
        /** Only archived rooms (`true`), or only others. */
        archived: queryFlag.default(false),
        /** Adds `config` and `roles`, which lists leave out. */
        extraFields: z.string().max(200).optional(),
        /** Only these fields, `a,b,c`. */
        fields: z.string().max(1000).optional(),
      }),
    )
    .output(z.object({ rooms: z.array(roomSchema), pagination: paginationSchema })),

  /** Yields whenever a room or who is inside may have changed; the first at once. Ask again for what you show. */
  watch: procedure
    .route({ method: 'GET', path: '/rooms/events', summary: 'Be told of changes (server-sent events)', tags })
    .output(eventIterator(z.object({ revision: z.number() }))),

  get: room
    .route({ method: 'GET', path: '/rooms/{roomId}', summary: 'Get a room', tags })
    .input(byId.extend({ fields: z.string().max(1000).optional(), extraFields: z.string().max(200).optional() }))
    .output(fullRoomSchema),

  update: change
    .errors(faults('CUSTOM_ID_TAKEN'))
    .route({ method: 'PATCH', path: '/rooms/{roomId}', summary: "Change a room's name, limits and times", tags })
    .input(byId.extend(roomPatchSchema.shape))
    .output(fullRoomSchema),

  remove: deletion
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}',
      summary: 'Delete a room',
      description: 'Answers 202 where the deletion waits for the end of the running meeting.',
      tags,
      inputStructure: 'detailed',
      outputStructure: 'detailed',
    })
    .input(
      z.object({
        params: byId,
        query: z.object(deletionQuery).default({ withMeeting: 'fail', withRecordings: 'fail' }),
      }),
    )
    .output(nowOrLater(z.object(deletionSuccess))),

  removeMany: deletion
    .errors(faults('DELETED_IN_PART'))
    .route({
      method: 'DELETE',
      path: '/rooms',
      summary: 'Delete several rooms',
      description: 'Each room by itself. Where some cannot be deleted the answer is 400 and says which.',
      tags,
      inputStructure: 'detailed',
    })
    .input(z.object({ query: z.object({ roomIds: idList(roomRefSchema), ...deletionQuery }) }))
    .output(
      z.object({
        message: z.string(),
        deleted: z.array(z.object({ roomId: z.string(), ...deletionSuccess })),
        failed: z.array(z.unknown()),
      }),
    ),

  getConfig: room
    .route({ method: 'GET', path: '/rooms/{roomId}/config', summary: "Get a room's config", tags })
    .input(byId)
    .output(roomConfigSchema),

  updateConfig: change
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/config',
      summary: "Change a room's config",
      description: 'Partial. While a meeting runs only `lobby` and `privacy` can be changed.',
      tags,
    })
    .input(byId.extend({ config: roomConfigPatchSchema }))
    .output(roomConfigSchema),

  updateRoles: change
    .route({ method: 'PUT', path: '/rooms/{roomId}/roles', summary: "Change the roles' permissions", tags })
    .input(byId.extend({ roles: rolesPatchSchema }))
    .output(rolesSchema),

  updateAccess: change
    .route({ method: 'PUT', path: '/rooms/{roomId}/access', summary: 'Switch kinds of access on or off', tags })
    .input(byId.extend({ access: accessPatchSchema }))
    .output(accessSchema),

  /** Links of this kind that were handed out before open nothing any more. */
  renewLink: room
    .route({ method: 'POST', path: '/rooms/{roomId}/access/{kind}/renew', summary: 'Replace an access link', tags })
    .input(byId.extend({ kind: z.enum(['moderator', 'speaker', 'recording']) }))
    .output(accessSchema),

  updateStatus: room
    .route({
      method: 'PUT',
      path: '/rooms/{roomId}/status',
      summary: 'Open or close a room',
      description:
        'Closing while a meeting runs answers 202 and happens at its end; opening meanwhile takes that back.',
      tags,
      outputStructure: 'detailed',
    })
    .input(byId.extend({ status: z.enum(['open', 'closed']) }))
    .output(nowOrLater(z.object({ message: z.string(), room: fullRoomSchema }))),
};
