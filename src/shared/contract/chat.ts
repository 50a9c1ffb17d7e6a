import { z } from 'zod';
import { faults, messageSchema, procedure } from './base';
import { roomIdSchema } from './roomSchema';

const tags = ['Chat'];
const inside = procedure.errors(faults('ROOM_NOT_FOUND', 'LINK_NOT_VALID', 'MEETING_NOT_FOUND', 'CHAT_NOT_KEPT'));
const one = inside.errors(faults('MESSAGE_NOT_FOUND'));

const inRoom = z.object({ roomId: roomIdSchema });
const messageId = z.string().min(1).max(128);
const identity = z.string().min(1).max(256);
const byKey = inRoom.extend({ identity, id: messageId });
const textSchema = z.string().trim().min(1).max(4000);

/** See `ChatRecord`. */
export const chatRecordSchema = z.object({
  /** Grows with each message of the room. */
  sequence: z.number(),
  identity: z.string(),
  id: z.string(),
  name: z.string(),
  /** Empty once it was deleted. */
  text: z.string(),
  replyTo: z.object({ identity: z.string(), id: z.string() }).optional(),
  mentions: z.array(z.string()),
  sentDate: z.number(),
  editedDate: z.number().optional(),
  deletedDate: z.number().optional(),
  /** Identities by emoji. */
  reactions: z.record(z.string(), z.array(z.string())),
});
export type ChatRecordView = z.infer<typeof chatRecordSchema>;

/**
 * What was written in a meeting, kept by the host for those who come later. Messages themselves go from person to person
 * through LiveKit; their authors hand them in here. CHAT_NOT_KEPT: the room is end-to-end encrypted, or has no chat.
 */
export const chat = {
  /** The newest at the end. Needs `chatRead`. Of this meeting, or of all where the room says so. */
  list: inside
    .route({ method: 'GET', path: '/meetings/{roomId}/chat', summary: 'List what was written', tags })
    .input(
      inRoom.extend({
        /** Only messages older than this sequence. */
        before: z.coerce.number().int().min(1).optional(),
        maxItems: z.coerce.number().int().min(1).max(500).default(200),
      }),
    )
    .output(z.object({ messages: z.array(chatRecordSchema), hasMore: z.boolean() })),

  /** Hands in one's own messages, in order. One that is there already is left as it is. Needs `chatWrite`. */
  add: inside
    .route({ method: 'POST', path: '/meetings/{roomId}/chat', successStatus: 201, summary: 'Keep messages', tags })
    .input(
      inRoom.extend({
        messages: z
          .array(
            z.object({
              id: messageId,
              text: textSchema,
              replyTo: z.object({ identity, id: messageId }).optional(),
              mentions: z.array(identity).max(50).default([]),
            }),
          )
          .min(1)
          .max(100),
      }),
    )
    .output(z.object({ messages: z.array(chatRecordSchema) })),

  /** One's own message. Needs `chatWrite`. */
  edit: one
    .route({ method: 'PUT', path: '/meetings/{roomId}/chat/{identity}/{id}', summary: 'Change a message', tags })
    .input(byKey.extend({ text: textSchema }))
    .output(chatRecordSchema),

  /** One's own message, or any for moderators. */
  remove: one
    .route({ method: 'DELETE', path: '/meetings/{roomId}/chat/{identity}/{id}', summary: 'Delete a message', tags })
    .input(byKey)
    .output(messageSchema),

  /** One's own sign on a message. Needs `chatWrite`. */
  react: one
    .route({
      method: 'PUT',
      path: '/meetings/{roomId}/chat/{identity}/{id}/reaction',
      summary: 'React to a message',
      tags,
    })
    .input(byKey.extend({ emoji: z.string().min(1).max(32), on: z.boolean() }))
    .output(chatRecordSchema),
};
