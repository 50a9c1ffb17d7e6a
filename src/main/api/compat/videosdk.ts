import type { Room } from '../../../shared/domain/room';
import type { ENCODING_PRESETS, RecordingLayout } from '../../../shared/domain/roomConfig';
import { type ForeignRoom, objectId } from './dialect';
import { type VideosdkFields, type VideosdkOutput, videosdkSchema } from './videosdkSchema';

export const VIDEOSDK = 'videosdk';

const SECONDS_A_MINUTE = 60;
const LAYOUTS: Record<string, RecordingLayout> = { GRID: 'grid', SPOTLIGHT: 'single-speaker', SIDEBAR: 'speaker' };
/** Nothing here can cause these yet. */
const WITHOUT_CAUSE = /^(?:livestream|hls)-/u;

/** A room as VideoSDK's call describes it, in the words of the contract. */
export function fromVideosdk(fields: VideosdkFields): ForeignRoom {
  const { customRoomId, webhook, autoCloseConfig: close, autoStartConfig: start } = fields;
  const { recording, hls } = start ?? {};
  return {
    draft: {
      roomName: customRoomId,
      customId: customRoomId,
      limits: close ? { maxMeetingSeconds: Math.max(1, Math.round(close.duration * SECONDS_A_MINUTE)) } : undefined,
      meetingEndAction: close?.type === 'session-end-and-deactivate' ? 'close' : undefined,
      config: {
        ...(recording
          ? { recording: { autoStart: true, layout: layoutOf(recording), encoding: encodingOf(recording) } }
          : {}),
        ...(hls ? { streaming: { enabled: true, hls: true, autoStart: true } } : {}),
      },
    },
    kept: { ...fields },
    webhooks: webhook ? [{ url: webhook.endPoint, events: webhook.events }] : [],
    notHonoured: [
      ...(fields.region === undefined ? [] : ['region']),
      ...(webhook?.events ?? []).filter((event) => WITHOUT_CAUSE.test(event)).map((event) => `webhook.events.${event}`),
      ...(recording ? ['autoStartConfig.recording'] : []),
      ...(hls ? ['autoStartConfig.hls'] : []),
      ...Object.keys(fields).filter((name) => !Object.hasOwn(videosdkSchema.shape, name)),
    ],
  };
}

/** A room of any making in VideoSDK's shape. `host`: where links lead. */
export function toVideosdk(room: Room, host: string) {
  const { data: kept = {} } = videosdkSchema.safeParse(room.foreign?.[VIDEOSDK] ?? {});
  const { customId, limits, meetingEndAction } = room;
  const duration = limits.maxMeetingSeconds;
  return {
    ...kept,
    roomId: room.roomId,
    ...(customId === undefined ? {} : { customRoomId: customId }),
    userId: objectId(room.owner),
    disabled: room.archived || room.status === 'closed',
    createdAt: new Date(room.creationDate).toISOString(),
    updatedAt: new Date(room.updateDate).toISOString(),
    id: objectId(room.roomId),
    ...(duration === undefined
      ? {}
      : {
          autoCloseConfig: {
            type: meetingEndAction === 'close' ? 'session-end-and-deactivate' : 'session-ends',
            duration: saidDuration(kept, duration),
          },
        }),
    links: {
      get_room: `${host}/v2/rooms/${room.roomId}`,
      get_session: `${host}/v2/sessions/?roomId=${room.roomId}`,
    },
  };
}

/** Minutes as they were sent, where they are still what the room has. */
function saidDuration({ autoCloseConfig }: VideosdkFields, seconds: number): number {
  const said = autoCloseConfig?.duration;
  const isSame = said !== undefined && Math.max(1, Math.round(said * SECONDS_A_MINUTE)) === seconds;
  return isSame ? said : seconds / SECONDS_A_MINUTE;
}

function layoutOf({ config }: VideosdkOutput): RecordingLayout {
  return LAYOUTS[config?.layout?.type ?? 'GRID'] ?? 'grid';
}

function encodingOf({ quality, orientation }: VideosdkOutput): (typeof ENCODING_PRESETS)[number] {
  const preset = quality === 'high' ? 'H264_1080P_30' : 'H264_720P_30';
  return orientation === 'portrait' ? `PORTRAIT_${preset}` : preset;
}
