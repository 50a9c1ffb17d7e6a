import { z } from 'zod';
import { faults, procedure } from './base';
import {
  meetingSchema,
  participantNameSchema,
  permissionSchema,
  roleSchema,
  roomIdSchema,
  secretSchema,
} from './roomSchema';

const meeting = procedure.errors(
  faults(
    'ROOM_NOT_FOUND',
    'LINK_NOT_VALID',
    'MEETING_SERVER_UNREACHABLE',
    'MEETING_SERVER_WRONG_KEY',
    'MEETING_SERVER_NOT_READY',
    'MEETING_SERVER_MISSING',
    'CLOCK_SKEW',
  ),
);

/** A guest names the secret of the link; the workspace's owner needs none. */
const door = z.object({ roomId: roomIdSchema, secret: secretSchema.optional() });

/** What goes on in a room. Open to the owner and to whoever has a link. */
export const meetings = {
  preview: meeting
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/preview',
      summary: 'See a room before joining',
      tags: ['Meetings'],
    })
    .input(door)
    .output(
      z.object({
        roomId: roomIdSchema,
        roomName: z.string(),
        role: roleSchema,
        permissions: z.array(permissionSchema),
        /** Present while someone is inside. */
        meeting: meetingSchema.optional(),
      }),
    ),

  join: meeting
    .route({ method: 'POST', path: '/meetings/{roomId}/join', summary: 'Get a token to join with', tags: ['Meetings'] })
    .input(door.extend({ participantName: participantNameSchema }))
    .output(
      z.object({
        /** `ws://` or `wss://` address of the LiveKit server. */
        serverUrl: z.string(),
        /** LiveKit access token; good for connecting within ten minutes. */
        token: z.string(),
        identity: z.string(),
        roomId: roomIdSchema,
        roomName: z.string(),
        role: roleSchema,
        permissions: z.array(permissionSchema),
        /** The link to hand to others; absent without the permission `roomShareAccessLinks`. */
        inviteUrl: z.string().optional(),
      }),
    ),

  end: meeting
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/end',
      summary: 'End the meeting for everyone',
      tags: ['Meetings'],
    })
    .input(door)
    .output(z.object({ message: z.string() })),
};
