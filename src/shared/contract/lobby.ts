import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { faults, messageSchema, procedure } from './base';
import { participantNameSchema, roomIdSchema, secretSchema } from './roomSchema';

const tags = ['Lobby'];
const room = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'ACCESS_DISABLED'));
const inRoom = z.object({ roomId: roomIdSchema });

export const knockSchema = z.object({
  knockId: z.string(),
  name: z.string(),
  /** Since when they wait, in milliseconds since the epoch. */
  date: z.number(),
});
export type KnockView = z.infer<typeof knockSchema>;

/** Where guests wait to be let in. */
export const lobby = {
  knock: room
    .errors(
      faults(
        'ROOM_CLOSED',
        'ROOM_NOT_OPEN_YET',
        'ROOM_EXPIRED',
        'ROOM_PRIVATE',
        'MEETING_LOCKED',
        'BANNED',
        'KNOCK_DENIED',
      ),
    )
    .route({ method: 'POST', path: '/meetings/{roomId}/lobby', successStatus: 201, summary: 'Ask to be let in', tags })
    .input(
      inRoom.extend({
        secret: secretSchema.optional(),
        participantName: participantNameSchema,
        device: z.string().max(64).optional(),
      }),
    )
    .output(
      z.object({
        knockId: z.string(),
        /** Proves who waits; for `wait`, `leave` and `join`. */
        knockToken: z.string(),
      }),
    ),

  /** Yields the state at once and at each change, and keeps the place in the lobby while it is read. Ends with `admitted` or `denied`. */
  wait: room
    .errors(faults('KNOCK_NOT_FOUND'))
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/lobby/wait',
      summary: 'Wait for the answer (server-sent events)',
      tags,
    })
    .input(inRoom.extend({ knockToken: z.string().min(1).max(200) }))
    .output(
      eventIterator(
        z.object({
          state: z.enum(['waiting', 'admitted', 'denied']),
          /** How many wait longer. */
          ahead: z.number(),
          /** Whether anyone who could answer is inside. */
          isAttended: z.boolean(),
        }),
      ),
    ),

  leave: room
    .route({ method: 'POST', path: '/meetings/{roomId}/lobby/leave', summary: 'Stop waiting', tags })
    .input(inRoom.extend({ knockToken: z.string().min(1).max(200) }))
    .output(messageSchema),

  list: room
    .route({ method: 'GET', path: '/meetings/{roomId}/lobby', summary: 'List who waits, the longest first', tags })
    .input(inRoom)
    .output(z.object({ knocks: z.array(knockSchema) })),

  /** Yields the list at once and at each change. */
  watch: room
    .route({
      method: 'GET',
      path: '/meetings/{roomId}/lobby/events',
      summary: 'Follow who waits (server-sent events)',
      tags,
    })
    .input(inRoom)
    .output(eventIterator(z.object({ knocks: z.array(knockSchema) }))),

  /** Those who wait, all of them where no id is named. */
  answer: room
    .errors(faults('KNOCK_NOT_FOUND'))
    .route({ method: 'POST', path: '/meetings/{roomId}/lobby/answer', summary: 'Let people in, or not', tags })
    .input(
      inRoom.extend({
        knockIds: z.array(z.string().max(100)).min(1).max(100).optional(),
        action: z.enum(['admit', 'deny']),
      }),
    )
    .output(z.object({ message: z.string(), answered: z.number() })),
};
