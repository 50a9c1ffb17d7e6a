import { z } from 'zod';
import { PERMISSIONS, type Permission } from '../domain/permission';
import { cleanPersonName, isVisibleName } from '../domain/personName';
import { ROLES } from '../domain/role';
import { MEETING_END_ACTIONS, normaliseRoomName, ROOM_NAME_MAX, ROOM_STATUSES, sanitiseRoomId } from '../domain/room';
import { MAX_PARTICIPANTS, MAX_SPAN_S } from '../domain/roomLimits';
import { roomConfigPatchSchema, roomConfigSchema } from './roomConfigSchema';

export const roleSchema = z.enum(ROLES);
export const permissionSchema = z.enum(PERMISSIONS);
/** Every permission with what it is set to. */
export const permissionSetSchema = z.object(
  Object.fromEntries(PERMISSIONS.map((name) => [name, z.boolean()])) as Record<Permission, z.ZodBoolean>,
);
export const permissionPatchSchema = permissionSetSchema.partial();

/** `Daily-x8f3k2m9q4t7w1z`. What has no place in an id is dropped before it is looked up, as in OpenVidu Meet. */
export const roomIdSchema = z
  .string()
  .max(1000)
  .transform(sanitiseRoomId)
  .pipe(z.string().min(1, 'Nothing of it can be an id.').max(100, 'At most 100 characters.'));
/**
 * How callers name a room: its id, the caller's own id for it, or a name that only one room has. Kept as it was written,
 * because names have characters that ids have not.
 */
export const roomRefSchema = z
  .string()
  .trim()
  .max(1000)
  .superRefine((text, { addIssue }) => {
    const problem = roomIdSchema.safeParse(text).error?.issues[0];
    if (problem) addIssue({ code: 'custom', message: problem.message });
  });
/** A link's secret, as in `?secret=`. */
export const secretSchema = z.string().min(1).max(128);

const roomNameSchema = z
  .string()
  .max(1000)
  .transform(normaliseRoomName)
  .pipe(z.string().min(1, 'A room needs a name.').max(ROOM_NAME_MAX, `At most ${ROOM_NAME_MAX} characters.`));

/** What a person is called in a meeting; shown to everyone. 1 to 60 characters, kept without what nobody sees in them. */
export const participantNameSchema = z
  .string()
  .trim()
  .min(1, 'Say what you are called.')
  .max(60, 'At most 60 characters.')
  .refine((name) => name === '' || isVisibleName(name), 'Say what you are called.')
  .transform(cleanPersonName);

/** Milliseconds since the epoch. */
export const dateSchema = z.number().int().min(0).max(8.64e15);
const span = z.number().int().min(1).max(MAX_SPAN_S);

/** See `RoomLimits`. */
export const limitsSchema = z.object({
  maxParticipants: z.number().int().min(1).max(MAX_PARTICIPANTS).optional(),
  notBefore: dateSchema.optional(),
  expires: dateSchema.optional(),
  ejectAtExpiry: z.boolean(),
  deleteAtExpiry: z.boolean(),
  maxMeetingSeconds: span.optional(),
  maxStaySeconds: span.optional(),
  maxIdleSeconds: span.optional(),
});
const optionalLimits = limitsSchema.shape;
/** A change: absent stays as it is, null takes the limit away. */
const limitsPatchSchema = z
  .object({
    maxParticipants: optionalLimits.maxParticipants.nullable(),
    notBefore: optionalLimits.notBefore.nullable(),
    expires: optionalLimits.expires.nullable(),
    ejectAtExpiry: z.boolean(),
    deleteAtExpiry: z.boolean(),
    maxMeetingSeconds: optionalLimits.maxMeetingSeconds.nullable(),
    maxStaySeconds: optionalLimits.maxStaySeconds.nullable(),
    maxIdleSeconds: optionalLimits.maxIdleSeconds.nullable(),
  })
  .partial();

const autoDeletionPolicySchema = z.object({
  withMeeting: z.enum(['force', 'when_meeting_ends']),
  withRecordings: z.enum(['force', 'close']),
});

const accessLinkSchema = z.object({
  enabled: z.boolean(),
  /** `https://host/room/{roomId}?secret=…`. Absent unless the caller may share links. */
  url: z.string().optional(),
});
export const accessSchema = z.object({
  anonymous: z.object({ moderator: accessLinkSchema, speaker: accessLinkSchema, recording: accessLinkSchema }),
  /** Every signed-in user of this host may join as a speaker. */
  user: accessLinkSchema,
});
const switchSchema = z.object({ enabled: z.boolean() });
export const accessPatchSchema = z
  .object({
    anonymous: z.object({ moderator: switchSchema, speaker: switchSchema, recording: switchSchema }).partial(),
    user: switchSchema,
  })
  .partial();

export const rolesSchema = z.object({
  moderator: z.object({ permissions: permissionSetSchema }),
  speaker: z.object({ permissions: permissionSetSchema }),
});
export const rolesPatchSchema = z
  .object({
    moderator: z.object({ permissions: permissionPatchSchema }),
    speaker: z.object({ permissions: permissionPatchSchema }),
  })
  .partial();

export const meetingSchema = z.object({
  /** Milliseconds since the epoch. */
  startDate: z.number(),
  participants: z.array(z.object({ identity: z.string(), name: z.string(), role: roleSchema, joinedDate: z.number() })),
});

const languageSchema = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'Not a language like en or pt-BR.')
  .max(35);
/** A name of the caller's own for a room. */
export const customIdSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/u, 'Letters, digits, dot, dash and underscore, at most 64.');

/**
 * A room. Field names follow OpenVidu Meet 3.9; `customId`, `language`, `archived`, `updateDate`, `lastMeetingDate`,
 * `limits` and `meeting` are ours. `config` and `roles` are left out of lists unless asked for with `extraFields`.
 */
export const roomSchema = z.object({
  roomId: z.string(),
  customId: z.string().optional(),
  roomName: z.string(),
  owner: z.string(),
  language: z.string().optional(),
  archived: z.boolean(),
  creationDate: z.number(),
  updateDate: z.number(),
  autoDeletionDate: z.number().optional(),
  autoDeletionPolicy: autoDeletionPolicySchema.optional(),
  config: roomConfigSchema.optional(),
  roles: rolesSchema.optional(),
  access: accessSchema,
  status: z.enum(ROOM_STATUSES),
  rolesUpdatedAt: z.number(),
  meetingEndAction: z.enum(MEETING_END_ACTIONS),
  limits: limitsSchema,
  /** Present while someone is inside. */
  meeting: meetingSchema.optional(),
  /** When someone was last seen inside, in milliseconds since the epoch. */
  lastMeetingDate: z.number().optional(),
  /** Whether the caller may change, share and delete it. */
  isManaged: z.boolean(),
});
export type RoomView = z.infer<typeof roomSchema>;
/** A room with everything, as single rooms are answered. */
export type FullRoomView = RoomView & Required<Pick<RoomView, 'config' | 'roles'>>;
export const fullRoomSchema = roomSchema.required({ config: true, roles: true });

/** What a new room may be told. Everything has a default. */
export const roomDraftSchema = z.object({
  /** 1 to 50 characters; "Room" where absent. */
  roomName: roomNameSchema.optional(),
  customId: customIdSchema.optional(),
  language: languageSchema.optional(),
  /** Milliseconds since the epoch; at least an hour ahead. */
  autoDeletionDate: dateSchema.optional(),
  autoDeletionPolicy: autoDeletionPolicySchema.partial().optional(),
  config: roomConfigPatchSchema.optional(),
  roles: rolesPatchSchema.optional(),
  access: accessPatchSchema.optional(),
  limits: limitsPatchSchema.optional(),
  meetingEndAction: z.enum(MEETING_END_ACTIONS).optional(),
});
export type RoomDraft = z.infer<typeof roomDraftSchema>;

/** What can be changed beside config, roles, access and status. Null takes a date, a language or a custom id away. */
export const roomPatchSchema = z
  .object({
    roomName: roomNameSchema,
    customId: customIdSchema.nullable(),
    language: languageSchema.nullable(),
    archived: z.boolean(),
    autoDeletionDate: dateSchema.nullable(),
    autoDeletionPolicy: autoDeletionPolicySchema.partial(),
    limits: limitsPatchSchema,
    meetingEndAction: z.enum(MEETING_END_ACTIONS),
  })
  .partial();
export type RoomPatch = z.infer<typeof roomPatchSchema>;
