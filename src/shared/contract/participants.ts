import { z } from 'zod';
import { faults, MEETING_SERVER_FAULTS, messageSchema, procedure } from './base';
import { participantNameSchema, permissionPatchSchema, permissionSchema, roleSchema, roomIdSchema } from './roomSchema';

const tags = ['Participants'];
const inside = procedure.errors({
  ...faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'MEETING_NOT_FOUND'),
  ...MEETING_SERVER_FAULTS,
});
const one = inside.errors(faults('PARTICIPANT_NOT_FOUND'));

const inRoom = z.object({ roomId: roomIdSchema });
const byIdentity = inRoom.extend({ identity: z.string().min(1).max(256) });
const source = z.enum(['microphone', 'camera', 'screen_share', 'screen_share_audio']);

/** Someone inside, as LiveKit and the host know them. */
export const participantSchema = z.object({
  identity: z.string(),
  name: z.string(),
  role: roleSchema,
  memberId: z.string().optional(),
  joinedDate: z.number(),
  metadata: z.string(),
  attributes: z.record(z.string(), z.string()),
  permissions: z.array(permissionSchema),
  tracks: z.array(z.object({ trackId: z.string(), source: z.string(), muted: z.boolean() })),
});
export type ParticipantView = z.infer<typeof participantSchema>;

/** Who is in a meeting, and what moderators and machines do with them. */
export const participants = {
  list: inside
    .route({ method: 'GET', path: '/meetings/{roomId}/participants', summary: 'List who is inside', tags })
    .input(inRoom)
    .output(z.object({ participants: z.array(participantSchema) })),

  get: one
    .route({ method: 'GET', path: '/meetings/{roomId}/participants/{identity}', summary: 'Get a participant', tags })
    .input(byIdentity)
    .output(participantSchema),

  /** Puts someone out. With `ban` they cannot come back while this meeting runs. */
  kick: one
    .route({
      method: 'DELETE',
      path: '/meetings/{roomId}/participants/{identity}',
      summary: 'Remove a participant',
      tags,
      inputStructure: 'detailed',
    })
    .input(
      z.object({
        params: byIdentity,
        query: z
          .object({
            ban: z.preprocess((v) => (v === 'true' ? true : v === 'false' ? false : v), z.boolean()).default(true),
          })
          .default({ ban: true }),
      }),
    )
    .output(messageSchema),

  setRole: one
    .route({
      method: 'PUT',
      path: '/meetings/{roomId}/participants/{identity}/role',
      summary: 'Promote or demote',
      tags,
    })
    .input(byIdentity.extend({ action: z.enum(['upgrade', 'downgrade']) }))
    .output(messageSchema),

  mute: one
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/participants/{identity}/mute',
      summary: 'Mute what someone sends',
      tags,
    })
    .input(byIdentity.extend({ sources: z.array(source).min(1).max(4).default(['microphone']) }))
    .output(messageSchema),

  /** Everyone who is no moderator, without the caller. */
  muteAll: inside
    .route({ method: 'POST', path: '/meetings/{roomId}/mute', summary: 'Mute everyone', tags })
    .input(inRoom.extend({ sources: z.array(source).min(1).max(4).default(['microphone']) }))
    .output(z.object({ message: z.string(), muted: z.number() })),

  /** One's own hand, or for moderators anybody's, down only. Seen by all as the attribute `parley.hand`. */
  setHand: one
    .route({
      method: 'PUT',
      path: '/meetings/{roomId}/participants/{identity}/hand',
      summary: 'Raise or lower a hand',
      tags,
    })
    .input(byIdentity.extend({ isRaised: z.boolean() }))
    .output(messageSchema),

  /** For moderators. */
  lowerHands: inside
    .route({ method: 'POST', path: '/meetings/{roomId}/hands/lower', summary: 'Lower all hands', tags })
    .input(inRoom)
    .output(z.object({ message: z.string(), lowered: z.number() })),

  /** Lets someone who was removed come back to this meeting. PARTICIPANT_NOT_FOUND: nobody of this identity was. */
  readmit: one
    .route({
      method: 'POST',
      path: '/meetings/{roomId}/participants/{identity}/readmit',
      summary: 'Take a removal back',
      tags,
    })
    .input(byIdentity)
    .output(messageSchema),

  /** Name, metadata, attributes, and single permissions for the rest of this meeting. */
  update: one
    .route({ method: 'PUT', path: '/meetings/{roomId}/participants/{identity}', summary: 'Change a participant', tags })
    .input(
      byIdentity.extend({
        name: participantNameSchema.optional(),
        metadata: z.string().max(60_000).optional(),
        /** An empty text takes the attribute away. */
        attributes: z.record(z.string().max(256), z.string().max(8000)).optional(),
        permissions: permissionPatchSchema.optional(),
      }),
    )
    .output(participantSchema),

  /** Sends data to some or all, as a LiveKit data message from the server. */
  message: inside
    .route({ method: 'POST', path: '/meetings/{roomId}/messages', summary: 'Send a message to participants', tags })
    .input(
      inRoom.extend({
        /** UTF-8 text; JSON where the topic asks for it. At most 60 kB. */
        data: z.string().min(1).max(60_000),
        topic: z.string().max(128).optional(),
        /** Identities; absent: everyone. */
        to: z.array(z.string().max(256)).max(100).optional(),
      }),
    )
    .output(messageSchema),
};
