import { z } from 'zod';
import { BREAKOUT_MODES, BREAKOUT_NAME_MAX, BREAKOUTS_MAX } from '../domain/breakout';
import { faults, MEETING_SERVER_FAULTS, messageSchema, procedure } from './base';
import { roomIdSchema } from './roomSchema';

const tags = ['Breakout rooms'];
const inside = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'MEETING_NOT_FOUND'));
const running = inside.errors(faults('BREAKOUTS_NOT_FOUND'));
const inRoom = z.object({ roomId: roomIdSchema });
const nameSchema = z.string().trim().min(1).max(BREAKOUT_NAME_MAX);
const idSchema = z.string().min(1).max(100);
const identity = z.string().min(1).max(256);
const endDate = z.number().int().positive();

/** See `BreakoutSession`, as one person in the meeting may see it. */
export const breakoutSessionSchema = z.object({
  sessionId: z.string(),
  mode: z.enum(BREAKOUT_MODES),
  /** With the identities of those who were put, or went, there. */
  breakouts: z.array(z.object({ breakoutId: z.string(), name: z.string(), identities: z.array(z.string()) })),
  startDate: z.number(),
  endDate: z.number().optional(),
  /** Where the caller belongs; absent: nowhere yet, or no place of one's own. */
  own: z.string().optional(),
});
export type BreakoutSessionView = z.infer<typeof breakoutSessionSchema>;

/**
 * Smaller rooms of the running meeting. Everyone keeps their connection to the meeting itself, which goes on; a second one
 * carries sound and pictures in the breakout room. Told by `meetings.watchPlace`.
 */
export const breakouts = {
  get: running
    .route({ method: 'GET', path: '/meetings/{roomId}/breakouts', summary: 'Get the breakout rooms', tags })
    .input(inRoom)
    .output(breakoutSessionSchema),

  /** Opens them, in place of any that are open. For moderators. */
  open: inside
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/breakouts',
      successStatus: 201,
      summary: 'Divide the meeting',
      tags,
    })
    .input(
      inRoom.extend({
        names: z.array(nameSchema).min(1).max(BREAKOUTS_MAX),
        mode: z.enum(BREAKOUT_MODES).default('assigned'),
        /** Place of a name, from 0, by identity. Who is not here stays in the meeting, or chooses. */
        seats: z.record(identity, z.number().int().min(0)).default({}),
        endDate: endDate.optional(),
      }),
    )
    .output(breakoutSessionSchema),

  /** Moves people, or the end. `null` in seats brings someone back; for moderators. */
  update: running
    .route({ method: 'PUT', path: '/meetings/{roomId}/breakouts', summary: 'Move people or the end', tags })
    .input(
      inRoom.extend({
        seats: z.record(identity, idSchema.nullable()).optional(),
        endDate: endDate.nullable().optional(),
      }),
    )
    .output(breakoutSessionSchema),

  /** What to connect to a breakout room with: one's own, any where one may choose, any for moderators. */
  join: running
    .errors({ ...faults('BREAKOUT_NOT_FOUND'), ...MEETING_SERVER_FAULTS })
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/breakouts/{breakoutId}/join',
      summary: 'Go to a breakout room',
      tags,
    })
    .input(inRoom.extend({ breakoutId: idSchema }))
    .output(z.object({ breakoutId: z.string(), name: z.string(), serverUrl: z.string(), token: z.string() })),

  /** Leaves for the meeting, where one may choose. */
  leave: running
    .route({ method: 'POST', path: '/meetings/{roomId}/breakouts/leave', summary: 'Go back to the meeting', tags })
    .input(inRoom)
    .output(messageSchema),

  /** Says something to everyone, wherever they are. For moderators. */
  broadcast: running
    .errors(MEETING_SERVER_FAULTS)
    .route({ method: 'POST', path: '/meetings/{roomId}/breakouts/message', summary: 'Tell all breakout rooms', tags })
    .input(inRoom.extend({ text: z.string().trim().min(1).max(1000) }))
    .output(messageSchema),

  /** Calls everyone back. For moderators. */
  close: running
    .route({ method: 'DELETE', path: '/meetings/{roomId}/breakouts', summary: 'Call everyone back', tags })
    .input(inRoom)
    .output(messageSchema),
};
