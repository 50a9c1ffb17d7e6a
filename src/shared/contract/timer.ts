import { z } from 'zod';
import { TIMER_MAX_MS } from '../domain/meetingTimer';
import { faults, messageSchema, procedure } from './base';
import { roomIdSchema } from './roomSchema';

const tags = ['Timer'];
const inside = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'MEETING_NOT_FOUND'));
const inRoom = z.object({ roomId: roomIdSchema });

/** See `MeetingTimer`. */
export const timerSchema = z.object({
  durationMs: z.number(),
  endDate: z.number().optional(),
  leftMs: z.number().optional(),
  startedBy: z.string(),
});

/** The timer that everyone in the running meeting sees, told by `meetings.watchPlace`. For moderators. */
export const timer = {
  /** Starts it anew. */
  start: inside
    .route({ method: 'POST', path: '/meetings/{roomId}/timer', summary: 'Start the timer', tags })
    .input(inRoom.extend({ durationMs: z.number().int().min(1000).max(TIMER_MAX_MS) }))
    .output(timerSchema),

  /** Halts a running one, lets a halted one go on, or gives it more time. */
  update: inside
    .errors(faults('TIMER_NOT_FOUND'))
    .route({ method: 'PUT', path: '/meetings/{roomId}/timer', summary: 'Halt, resume or extend the timer', tags })
    .input(
      inRoom.extend({
        isHalted: z.boolean().optional(),
        addMs: z.number().int().min(-TIMER_MAX_MS).max(TIMER_MAX_MS).optional(),
      }),
    )
    .output(timerSchema),

  stop: inside
    .route({ method: 'DELETE', path: '/meetings/{roomId}/timer', summary: 'Take the timer away', tags })
    .input(inRoom)
    .output(messageSchema),
};
