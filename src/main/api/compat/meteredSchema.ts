import { z } from 'zod';
import { customIdSchema } from '../../../shared/contract/roomSchema';
import { ROOM_NAME_MAX } from '../../../shared/domain/room';
import { MAX_PARTICIPANTS, MAX_SPAN_S } from '../../../shared/domain/roomLimits';
import { isPlaceholder } from './dialect';

/** Zero says that there is no limit: the documents' own samples send it. */
const seconds = z.number().int().min(0).max(MAX_SPAN_S);
/** A time in milliseconds would lie some fifty thousand years ahead. */
const LATEST_UNIX_SEC = 1e11;
const unixSec = z.number().int().min(0).max(LATEST_UNIX_SEC, 'Seconds since 1970, not milliseconds.');
const url = (scheme: RegExp) =>
  z
    .string()
    .max(1000)
    .refine((text) => isPlaceholder(text) || scheme.test(text), 'Not an address of this kind.');
const webhookUrl = url(/^https?:\/\/[^\s]+$/iu);

/** Every field of Metered's create-room call. All may be left out. */
export const meteredSchema = z
  .looseObject({
    roomName: customIdSchema.max(ROOM_NAME_MAX),
    privacy: z.enum(['public', 'private']),
    expireUnixSec: unixSec,
    ejectAtRoomExp: z.boolean(),
    deleteOnExp: z.boolean(),
    notBeforeUnixSec: unixSec,
    maxParticipants: z.number().int().min(0).max(MAX_PARTICIPANTS),
    autoJoin: z.boolean(),
    showInviteBox: z.boolean(),
    enableRequestToJoin: z.boolean(),
    enableChat: z.boolean(),
    newChatForMeetingSession: z.boolean(),
    enableScreenSharing: z.boolean(),
    joinVideoOn: z.boolean(),
    joinAudioOn: z.boolean(),
    enableRecording: z.boolean(),
    ownerOnlyBroadcast: z.boolean(),
    recordRoom: z.boolean(),
    ejectAfterElapsedTimeInSec: seconds,
    meetingJoinWebhook: webhookUrl,
    meetingLeftWebhook: webhookUrl,
    meetingStartedWebhook: webhookUrl,
    meetingEndedWebhook: webhookUrl,
    endMeetingAfterNoActivityInSec: seconds,
    audioOnlyRoom: z.boolean(),
    enableComposition: z.boolean(),
    compositionLayout: z.enum(['grid', 'active_speaker']),
    recordComposition: z.boolean(),
    enableRTMPOut: z.boolean(),
    rtmpOutURL: url(/^rtmps?:\/\/[^\s]+$/iu),
    enableLiveStreaming: z.boolean(),
    lang: z.string().max(35),
    archived: z.boolean(),
  })
  .partial()
  .refine(({ enableRTMPOut, rtmpOutURL }) => !enableRTMPOut || (rtmpOutURL && !isPlaceholder(rtmpOutURL)), {
    message: 'Needed with enableRTMPOut.',
    path: ['rtmpOutURL'],
  });

export type MeteredFields = z.infer<typeof meteredSchema>;

/** What a room has where the call says nothing, as Metered's own answer shows it. */
export const METERED_DEFAULTS = {
  privacy: 'public',
  deleteOnExp: false,
  autoJoin: false,
  enableRequestToJoin: false,
  enableChat: false,
  enableScreenSharing: true,
  joinVideoOn: true,
  joinAudioOn: true,
  ownerOnlyBroadcast: false,
  recordRoom: false,
  ejectAtRoomExp: false,
} as const;
