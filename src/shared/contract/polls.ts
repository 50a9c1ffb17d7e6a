import { z } from 'zod';
import { POLL_OPTION_MAX, POLL_OPTIONS_MAX, POLL_QUESTION_MAX } from '../domain/poll';
import { faults, messageSchema, procedure } from './base';
import { roomIdSchema } from './roomSchema';

const tags = ['Polls'];
const inside = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'MEETING_NOT_FOUND'));
const one = inside.errors(faults('POLL_NOT_FOUND'));
const inRoom = z.object({ roomId: roomIdSchema });
const byId = inRoom.extend({ pollId: z.string().min(1).max(100) });

/** See `Poll`. */
export const pollSchema = z.object({
  pollId: z.string(),
  question: z.string(),
  options: z.array(
    z.object({
      text: z.string(),
      votes: z.number(),
      /** Who chose it, the first first. Absent where the poll is anonymous. */
      voters: z.array(z.object({ identity: z.string(), name: z.string() })).optional(),
    }),
  ),
  isMultiple: z.boolean(),
  isAnonymous: z.boolean(),
  createdBy: z.string(),
  createdByName: z.string(),
  createdDate: z.number(),
  closedDate: z.number().optional(),
  /** How many people have voted. */
  voters: z.number(),
  /** The caller's own choices, as places of options from 0. */
  own: z.array(z.number()),
});
export type PollView = z.infer<typeof pollSchema>;

/** Questions put to everyone in the running meeting. Each change moves `pollsRevision` of `meetings.watchPlace`. */
export const polls = {
  /** The newest first. */
  list: inside
    .route({ method: 'GET', path: '/meetings/{roomId}/polls', summary: 'List the polls of the meeting', tags })
    .input(inRoom)
    .output(z.object({ polls: z.array(pollSchema) })),

  /** For moderators. */
  create: inside
    .errors(faults('TOO_MANY_POLLS'))
    .route({ method: 'POST', path: '/meetings/{roomId}/polls', successStatus: 201, summary: 'Ask everyone', tags })
    .input(
      inRoom.extend({
        question: z.string().trim().min(1).max(POLL_QUESTION_MAX),
        options: z.array(z.string().trim().min(1).max(POLL_OPTION_MAX)).min(2).max(POLL_OPTIONS_MAX),
        isMultiple: z.boolean().default(false),
        isAnonymous: z.boolean().default(false),
      }),
    )
    .output(pollSchema),

  /** Replaces the caller's vote; none takes it back. */
  vote: one
    .errors(faults('POLL_CLOSED'))
    .route({ method: 'PUT', path: '/meetings/{roomId}/polls/{pollId}/vote', summary: 'Vote', tags })
    .input(byId.extend({ choices: z.array(z.number().int().min(0)).max(POLL_OPTIONS_MAX) }))
    .output(pollSchema),

  /** Takes no more votes. For moderators. */
  close: one
    .route({ method: 'POST', path: '/meetings/{roomId}/polls/{pollId}/close', summary: 'Close a poll', tags })
    .input(byId)
    .output(pollSchema),

  /** For moderators. */
  remove: one
    .route({ method: 'DELETE', path: '/meetings/{roomId}/polls/{pollId}', summary: 'Delete a poll', tags })
    .input(byId)
    .output(messageSchema),
};
