import type { Room } from '../../../shared/domain/room';
import { type ForeignRoom, isPlaceholder, objectId } from './dialect';
import { METERED_DEFAULTS, type MeteredFields, meteredSchema } from './meteredSchema';

export const METERED = 'metered';

const WEBHOOKS = {
  meetingStartedWebhook: 'meetingStarted',
  meetingEndedWebhook: 'meetingEnded',
  meetingJoinWebhook: 'participantJoined',
  meetingLeftWebhook: 'participantLeft',
} as const;
type WebhookField = keyof typeof WEBHOOKS;

/** These wait for the engine that records and streams. */
const NEEDS_ENGINE = [
  'enableRecording',
  'recordRoom',
  'enableComposition',
  'recordComposition',
  'enableRTMPOut',
  'enableLiveStreaming',
] as const;

/** A room as Metered's call describes it, in the words of the contract. */
export function fromMetered(fields: MeteredFields): ForeignRoom {
  const f = { ...METERED_DEFAULTS, ...fields };
  const isRecorded = Boolean(f.recordRoom || f.recordComposition);
  const rtmpUrl = isPlaceholder(f.rtmpOutURL) ? undefined : f.rtmpOutURL;
  const isStreamed = Boolean((f.enableRTMPOut && rtmpUrl) || f.enableLiveStreaming);
  return {
    draft: {
      roomName: f.roomName,
      customId: f.roomName,
      language: isPlaceholder(f.lang) ? undefined : f.lang,
      config: {
        privacy: f.privacy,
        // To a public room nobody has to ask the way in.
        lobby: { enabled: f.privacy === 'private' && f.enableRequestToJoin },
        chat: { enabled: f.enableChat, history: f.newChatForMeetingSession === false ? 'room' : 'meeting' },
        screenShare: { enabled: f.enableScreenSharing },
        join: { camera: f.joinVideoOn, microphone: f.joinAudioOn, auto: f.autoJoin },
        inviteBox: { enabled: f.showInviteBox ?? true },
        broadcast: { enabled: f.ownerOnlyBroadcast },
        audioOnly: { enabled: f.audioOnlyRoom ?? false },
        recording: {
          enabled: Boolean(f.enableRecording || isRecorded),
          autoStart: isRecorded,
          layout: f.compositionLayout === 'active_speaker' ? 'speaker' : 'grid',
        },
        streaming: {
          enabled: isStreamed,
          rtmpUrls: f.enableRTMPOut && rtmpUrl ? [rtmpUrl] : [],
          hls: f.enableLiveStreaming ?? false,
          autoStart: isStreamed,
        },
      },
      limits: {
        expires: milliseconds(f.expireUnixSec),
        notBefore: milliseconds(f.notBeforeUnixSec),
        maxParticipants: f.maxParticipants || undefined,
        ejectAtExpiry: f.ejectAtRoomExp,
        deleteAtExpiry: f.deleteOnExp,
        maxStaySeconds: f.ejectAfterElapsedTimeInSec || undefined,
        maxIdleSeconds: f.endMeetingAfterNoActivityInSec || undefined,
      },
    },
    kept: { ...fields },
    webhooks: Object.entries(WEBHOOKS).flatMap(([field, event]) => {
      const url = f[field as WebhookField];
      return url === undefined || isPlaceholder(url) ? [] : [{ url, events: [event] }];
    }),
    notHonoured: notHonoured(fields),
  };
}

/** What was asked for and is not done: what needs an engine, and what Metered itself does not have. */
function notHonoured(fields: MeteredFields): string[] {
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(meteredSchema.shape, name));
  return [...NEEDS_ENGINE.filter((name) => fields[name]), ...unknown];
}

/** A room of any making in Metered's shape. What the room itself says counts; what it has no word for is as it came. */
export function toMetered(room: Room) {
  const { config, limits } = room;
  const kept = keptFields(room);
  const isLobbySaid = config.privacy === 'private';
  return {
    ...kept,
    privacy: config.privacy,
    deleteOnExp: limits.deleteAtExpiry,
    autoJoin: config.join.auto,
    enableRequestToJoin: isLobbySaid ? config.lobby.enabled : (kept.enableRequestToJoin ?? config.lobby.enabled),
    enableChat: config.chat.enabled,
    newChatForMeetingSession: config.chat.history === 'meeting',
    showInviteBox: config.inviteBox.enabled,
    enableScreenSharing: config.screenShare.enabled,
    joinVideoOn: config.join.camera,
    joinAudioOn: config.join.microphone,
    ownerOnlyBroadcast: config.broadcast.enabled,
    audioOnlyRoom: config.audioOnly.enabled,
    enableRecording: recordingSaid(kept, config.recording.enabled),
    recordRoom: kept.recordRoom ?? config.recording.autoStart,
    ejectAtRoomExp: limits.ejectAtExpiry,
    ...timesOf(room),
    lang: room.language ?? 'en',
    archived: room.archived,
    _id: objectId(room.roomId),
    roomName: room.customId ?? room.roomId,
    app: objectId('parley'),
    created: new Date(room.creationDate).toISOString(),
    __v: 0,
  };
}

/** `recordRoom` turns recording on by itself, so what was said of it stands unless the room has been changed since. */
function recordingSaid(kept: MeteredFields, isEnabled: boolean): boolean {
  const wasEnabled = Boolean(kept.enableRecording || kept.recordRoom || kept.recordComposition);
  return kept.enableRecording !== undefined && wasEnabled === isEnabled ? kept.enableRecording : isEnabled;
}

/** Zeros that were sent are answered as zeros; otherwise what is not set is not there. */
function timesOf({ limits }: Room): MeteredFields {
  const set = {
    expireUnixSec: unixSeconds(limits.expires),
    notBeforeUnixSec: unixSeconds(limits.notBefore),
    maxParticipants: limits.maxParticipants,
    ejectAfterElapsedTimeInSec: limits.maxStaySeconds,
    endMeetingAfterNoActivityInSec: limits.maxIdleSeconds,
  };
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
}

/** What a call would have to send to make the room as it is now. */
export function currentFields(room: Room): MeteredFields {
  const { _id, app, created, __v, lang, ...fields } = toMetered(room);
  return { ...fields, ...(room.language === undefined ? {} : { lang }) };
}

/** What came with the call that made the room; limits that were taken away since are not said again. */
function keptFields({ foreign }: Room): MeteredFields {
  const { data } = meteredSchema.safeParse(foreign?.[METERED] ?? {});
  const fields = { ...data };
  for (const name of LIMITS) if (fields[name] !== 0) delete fields[name];
  return fields;
}

const LIMITS = [
  'expireUnixSec',
  'notBeforeUnixSec',
  'maxParticipants',
  'ejectAfterElapsedTimeInSec',
  'endMeetingAfterNoActivityInSec',
] as const;

function milliseconds(unixSec: number | undefined): number | undefined {
  return unixSec ? unixSec * 1000 : undefined;
}

function unixSeconds(date: number | undefined): number | undefined {
  return date === undefined ? undefined : Math.floor(date / 1000);
}
