import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { LEAVE_CAUSES, MEETING_END_CAUSES } from '../domain/meeting';
import { faults, MEETING_SERVER_FAULTS, messageSchema, procedure } from './base';
import { breakoutSessionSchema } from './breakouts';
import { pageQuery, paginationSchema } from './listSchema';
import { roomConfigSchema } from './roomConfigSchema';
import {
  dateSchema,
  meetingSchema,
  participantNameSchema,
  permissionSchema,
  roleSchema,
  roomIdSchema,
  secretSchema,
} from './roomSchema';
import { timerSchema } from './timer';

const tags = ['Meetings'];
const meeting = procedure.errors({
  ...faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'ACCESS_DISABLED'),
  ...MEETING_SERVER_FAULTS,
});
/** Everything `admit` can say. */
const door = meeting.errors(
  faults(
    'ROOM_CLOSED',
    'ROOM_NOT_OPEN_YET',
    'ROOM_EXPIRED',
    'ROOM_PRIVATE',
    'LOBBY_REQUIRED',
    'KNOCK_DENIED',
    'KNOCK_NOT_FOUND',
    'MEETING_LOCKED',
    'MEETING_FULL',
    'BANNED',
  ),
);
const running = meeting.errors(faults('MEETING_NOT_FOUND'));

const inRoom = z.object({ roomId: roomIdSchema });
/** Someone without an account names the secret of a link. */
const atDoor = inRoom.extend({ secret: secretSchema.optional() });

const forbiddenSchema = z.object({
  audio: z.boolean(),
  video: z.boolean(),
  share: z.boolean(),
  chat: z.boolean(),
});

/** See `Attendance`. */
const attendanceSchema = z.object({
  identity: z.string(),
  name: z.string(),
  role: roleSchema,
  memberId: z.string().optional(),
  joinedDate: z.number(),
  leftDate: z.number().optional(),
  leaveCause: z.enum(LEAVE_CAUSES).optional(),
});

/** See `MeetingRecord`. */
export const meetingRecordSchema = z.object({
  meetingId: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  startDate: z.number(),
  endDate: z.number().optional(),
  endCause: z.enum(MEETING_END_CAUSES).optional(),
  endedBy: z.string().optional(),
  /** How many different people were inside. */
  attendees: z.number(),
});
export type MeetingRecordView = z.infer<typeof meetingRecordSchema>;

/** What someone who has been let in connects with. */
const ticketSchema = z.object({
  /** `ws://` or `wss://` address of the LiveKit server. */
  serverUrl: z.string(),
  /** LiveKit access token. Connect within minutes; LiveKit itself renews it for whoever is connected. */
  token: z.string(),
  /** Shows whose place in this meeting it is: the header `X-Room-Member-Token` of everything done from inside. */
  memberToken: z.string(),
  /** When the member token ends, in milliseconds since the epoch. Ask `refresh` before, and to connect again later. */
  expires: z.number(),
  identity: z.string(),
  roomId: z.string(),
  roomName: z.string(),
  role: roleSchema,
  permissions: z.array(permissionSchema),
  config: roomConfigSchema,
  /** The link to hand to others; absent without the permission `roomShareAccessLinks`. */
  inviteUrl: z.string().optional(),
});
export type TicketView = z.infer<typeof ticketSchema>;

/** What goes on in a room. */
export const meetings = {
  /** Never says more than that a link is good, and why one cannot come in now. */
  preview: meeting
    .route({ method: 'POST', path: '/meetings/{roomId}/preview', summary: 'See a room before joining', tags })
    .input(atDoor)
    .output(
      z.object({
        roomId: z.string(),
        roomName: z.string(),
        role: roleSchema,
        permissions: z.array(permissionSchema),
        config: roomConfigSchema,
        language: z.string().optional(),
        /** Why joining would be refused now: a code that `join` answers with, and its date. Absent: come in. */
        obstacle: z.object({ code: z.string(), date: dateSchema.optional() }).optional(),
        /** Present while someone is inside. */
        meeting: meetingSchema.optional(),
      }),
    ),

  join: door
    .route({ method: 'POST', path: '/meetings/{roomId}/join', summary: 'Get tokens to join with', tags })
    .input(
      atDoor.extend({
        participantName: participantNameSchema,
        /** A random name of this browser, so that someone who was removed does not come straight back. */
        device: z.string().max(64).optional(),
        /** From `lobby.knock`, once someone has said yes. */
        knockToken: z.string().max(200).optional(),
      }),
    )
    .output(ticketSchema),

  /**
   * New tokens for the same place, with what its holder may do now. Shown by `X-Room-Member-Token`, also an hour after its
   * end. MEETING_NOT_FOUND where the meeting that the place was in is over: join anew.
   */
  refresh: door
    .errors(faults('MEETING_NOT_FOUND'))
    .route({ method: 'POST', path: '/meetings/{roomId}/refresh', summary: 'Get new tokens for the same place', tags })
    .input(inRoom)
    .output(ticketSchema),

  /**
   * For a test of the way before a call: tokens of two who meet in a LiveKit room of their own, which ends with them.
   * Whoever may see the room's door may ask.
   */
  check: meeting
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/check',
      summary: 'Get tokens to test the connection with',
      tags,
    })
    .input(atDoor)
    .output(z.object({ serverUrl: z.string(), token: z.string(), farToken: z.string() })),

  /** Begins a meeting with nobody inside; it ends by itself if nobody comes. */
  start: meeting
    .errors(faults('ROOM_CLOSED', 'ROOM_NOT_OPEN_YET', 'ROOM_EXPIRED'))
    .route({ method: 'POST', path: '/meetings/{roomId}/start', summary: 'Start a meeting', tags })
    .input(inRoom)
    .output(z.object({ message: z.string(), meetingId: z.string() })),

  end: meeting
    .route({ method: 'POST', path: '/meetings/{roomId}/end', summary: 'End the meeting for everyone', tags })
    .input(atDoor)
    .output(messageSchema),

  /** The rules of the running meeting that moderators change. */
  getState: running
    .route({ method: 'GET', path: '/meetings/{roomId}/state', summary: 'Get what is locked and forbidden now', tags })
    .input(inRoom)
    .output(
      z.object({ meetingId: z.string(), startDate: z.number(), isLocked: z.boolean(), forbidden: forbiddenSchema }),
    ),

  updateState: running
    .route({
      method: 'PUT',
      path: '/meetings/{roomId}/state',
      summary: 'Lock the meeting, or forbid microphones, cameras, shares or chat',
      tags,
    })
    .input(inRoom.extend({ isLocked: z.boolean().optional(), forbidden: forbiddenSchema.partial().optional() }))
    .output(
      z.object({ meetingId: z.string(), startDate: z.number(), isLocked: z.boolean(), forbidden: forbiddenSchema }),
    ),

  /** Seen by everyone in the meeting as LiveKit's room metadata. At most 60 kB. */
  updateMetadata: running
    .route({ method: 'PUT', path: '/meetings/{roomId}/metadata', summary: "Set the meeting's metadata", tags })
    .input(inRoom.extend({ metadata: z.string().max(60_000) }))
    .output(messageSchema),

  history: procedure
    .errors(faults('ROOM_NOT_FOUND'))
    .route({ method: 'GET', path: '/meetings', summary: 'List meetings, the newest first', tags })
    .input(
      z.object({
        ...pageQuery,
        roomId: roomIdSchema.optional(),
        /** Only those that run now (`true`), or only those that are over. */
        active: z.preprocess((v) => (v === 'true' ? true : v === 'false' ? false : v), z.boolean()).optional(),
      }),
    )
    .output(z.object({ meetings: z.array(meetingRecordSchema), pagination: paginationSchema })),

  getRecord: procedure
    .errors(faults('MEETING_NOT_FOUND'))
    .route({ method: 'GET', path: '/meetings/{meetingId}', summary: 'Get one meeting and who was there', tags })
    .input(z.object({ meetingId: z.string().min(1).max(100) }))
    .output(meetingRecordSchema.extend({ attendances: z.array(attendanceSchema) })),

  /** Yields the state of one's own place at once and at each change: role, permissions, what is locked. Ends with the meeting. */
  watchPlace: running
    .route({
      method: 'GET',
      path: '/meetings/{roomId}/place/events',
      summary: 'Follow what one may do (server-sent events)',
      tags,
    })
    .input(inRoom)
    .output(
      eventIterator(
        z.object({
          role: roleSchema,
          permissions: z.array(permissionSchema),
          /** What the host's clock says, for the dates of timers and breakout rooms. */
          hostDate: z.number(),
          isLocked: z.boolean(),
          forbidden: forbiddenSchema,
          waiting: z.number(),
          /** Moves with each change of a poll: ask `polls.list` again. */
          pollsRevision: z.number(),
          timer: timerSchema.optional(),
          /** Present while the meeting is divided. */
          breakouts: breakoutSessionSchema.optional(),
        }),
      ),
    ),
};
