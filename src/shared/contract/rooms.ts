import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { faults, procedure } from './base';
import { paginationSchema, roomIdSchema, roomNameSchema, roomSchema } from './roomSchema';

const room = procedure.errors(faults('ROOM_NOT_FOUND'));
const ended = room.errors(faults('ROOM_HAS_ACTIVE_MEETING', 'MEETING_SERVER_UNREACHABLE', 'MEETING_SERVER_NOT_READY'));

/** What becomes of a running meeting when its room is deleted: `force` ends it, `fail` refuses. */
const withMeeting = z.enum(['force', 'fail']).default('fail');

/** The lasting rooms of a workspace. Only its owner may call these. */
export const rooms = {
  create: procedure
    .route({ method: 'POST', path: '/rooms', successStatus: 201, summary: 'Create a room', tags: ['Rooms'] })
    .input(z.object({ roomName: roomNameSchema }))
    .output(roomSchema),

  list: procedure
    .route({ method: 'GET', path: '/rooms', summary: 'List rooms, newest first', tags: ['Rooms'] })
    .input(
      z.object({
        /** Only rooms whose name contains this, in any case. */
        roomName: z.string().max(100).optional(),
        maxItems: z.coerce.number().int().min(1).max(100).default(10),
        nextPageToken: z.string().max(500).optional(),
      }),
    )
    .output(z.object({ rooms: z.array(roomSchema), pagination: paginationSchema })),

  /** Yields whenever a room or who is inside may have changed; the first at once. Ask again for what you show. */
  watch: procedure
    .route({
      method: 'GET',
      path: '/rooms/events',
      summary: 'Be told of changes (server-sent events)',
      tags: ['Rooms'],
    })
    .output(eventIterator(z.object({ revision: z.number() }))),

  get: room
    .route({ method: 'GET', path: '/rooms/{roomId}', summary: 'Get a room', tags: ['Rooms'] })
    .input(z.object({ roomId: roomIdSchema }))
    .output(roomSchema),

  rename: room
    .route({ method: 'PUT', path: '/rooms/{roomId}/name', summary: 'Rename a room', tags: ['Rooms'] })
    .input(z.object({ roomId: roomIdSchema, roomName: roomNameSchema }))
    .output(roomSchema),

  remove: ended
    .route({
      method: 'DELETE',
      path: '/rooms/{roomId}',
      summary: 'Delete a room',
      tags: ['Rooms'],
      inputStructure: 'detailed',
    })
    .input(
      z.object({
        params: z.object({ roomId: roomIdSchema }),
        query: z.object({ withMeeting }).default({ withMeeting: 'fail' }),
      }),
    )
    .output(z.object({ message: z.string() })),

  removeMany: ended
    .route({
      method: 'POST',
      path: '/rooms/delete',
      summary: 'Delete several rooms, or none if one is refused',
      tags: ['Rooms'],
    })
    .input(z.object({ roomIds: z.array(roomIdSchema).min(1).max(100), withMeeting }))
    .output(z.object({ message: z.string(), deleted: z.array(roomIdSchema) })),
};
