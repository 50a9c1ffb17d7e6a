import { z } from 'zod';
import { PERMISSIONS } from '../domain/permission';
import { ROLES } from '../domain/role';
import { normaliseRoomName, ROOM_NAME_MAX } from '../domain/room';

export const roleSchema = z.enum(ROLES);
export const permissionSchema = z.enum(PERMISSIONS);

/** `Daily-x8f3k2m9q4t7w1z`. */
export const roomIdSchema = z.string().min(1).max(100);
/** A link's secret, as in `?secret=`. */
export const secretSchema = z.string().min(1).max(128);

export const roomNameSchema = z
  .string()
  .max(1000)
  .transform(normaliseRoomName)
  .pipe(z.string().min(1, 'A room needs a name.').max(ROOM_NAME_MAX, `At most ${ROOM_NAME_MAX} characters.`));

/** What a person is called in a meeting; shown to everyone. 1 to 60 characters. */
export const participantNameSchema = z
  .string()
  .trim()
  .min(1, 'Say what you are called.')
  .max(60, 'At most 60 characters.');

const accessLinkSchema = z.object({
  /** Always true until rooms can forbid anonymous access. */
  enabled: z.boolean(),
  /** `https://host/room/{roomId}?secret=…` */
  url: z.string(),
});

export const meetingSchema = z.object({
  /** Milliseconds since the epoch. */
  startDate: z.number(),
  participants: z.array(z.object({ identity: z.string(), name: z.string(), role: roleSchema, joinedDate: z.number() })),
});

/** A room as its owner sees it. Field names follow OpenVidu Meet 3.9; `meeting` and `lastMeetingDate` are ours. */
export const roomSchema = z.object({
  roomId: roomIdSchema,
  roomName: z.string(),
  /** Milliseconds since the epoch. */
  creationDate: z.number(),
  /** `active_meeting` while someone is inside. */
  status: z.enum(['open', 'active_meeting']),
  access: z.object({ anonymous: z.object({ moderator: accessLinkSchema, speaker: accessLinkSchema }) }),
  /** Present while someone is inside. */
  meeting: meetingSchema.optional(),
  /** When someone was last seen inside, in milliseconds since the epoch. */
  lastMeetingDate: z.number().optional(),
});
export type RoomView = z.infer<typeof roomSchema>;

export const paginationSchema = z.object({
  isTruncated: z.boolean(),
  /** Pass as `nextPageToken` for the next page; absent on the last one. */
  nextPageToken: z.string().optional(),
  maxItems: z.number(),
});
