import { withoutUndefined } from './withoutUndefined';

/** Layouts of a recording. Names as in LiveKit egress and OpenVidu Meet. */
export const RECORDING_LAYOUTS = ['grid', 'speaker', 'single-speaker'] as const;
export type RecordingLayout = (typeof RECORDING_LAYOUTS)[number];

export const ENCODING_PRESETS = [
  'H264_720P_30',
  'H264_720P_60',
  'H264_1080P_30',
  'H264_1080P_60',
  'PORTRAIT_H264_720P_30',
  'PORTRAIT_H264_720P_60',
  'PORTRAIT_H264_1080P_30',
  'PORTRAIT_H264_1080P_60',
] as const;
export const VIDEO_CODECS = ['DEFAULT_VC', 'H264_BASELINE', 'H264_MAIN', 'H264_HIGH', 'VP8'] as const;
export const AUDIO_CODECS = ['DEFAULT_AC', 'OPUS', 'AAC', 'AC_MP3'] as const;

/** A preset, or every option by itself. Bitrates in kbps, frequency in Hz, key frame interval in seconds. */
export type Encoding =
  | (typeof ENCODING_PRESETS)[number]
  | {
      video: {
        width: number;
        height: number;
        framerate: number;
        codec: (typeof VIDEO_CODECS)[number];
        bitrate: number;
        keyFrameInterval: number;
        depth: number;
      };
      audio: { codec: (typeof AUDIO_CODECS)[number]; bitrate: number; frequency: number };
    };

/** The five colours a room may have, as `#rrggbb`. Absent: Parley's own. */
export const THEME_COLOURS = [
  'backgroundColor',
  'primaryColor',
  'secondaryColor',
  'accentColor',
  'surfaceColor',
] as const;
export type ThemeColour = (typeof THEME_COLOURS)[number];

/** How a room looks. Names as in OpenVidu Meet: main background, main controls, secondary elements, highlights, panels. */
export interface Appearance extends Partial<Record<ThemeColour, string>> {
  /** `system` follows the person's own setting. */
  baseTheme: 'light' | 'dark' | 'system';
}

/** What people find in a room. Names of the first five as in OpenVidu Meet; the rest are ours. */
export interface RoomConfig {
  chat: {
    enabled: boolean;
    /** Whether the next meeting still shows what was written in this one. */
    history: 'meeting' | 'room';
  };
  recording: {
    enabled: boolean;
    layout: RecordingLayout;
    encoding: Encoding;
    /** Recording begins with the meeting. */
    autoStart: boolean;
    /** Who may see recordings without being a member: whoever has the recording link, or signed-in users only. */
    access: 'anyone' | 'users';
  };
  streaming: {
    enabled: boolean;
    /** Where a stream is sent: `rtmp://` or `rtmps://`. At most five. */
    rtmpUrls: string[];
    /** Also as HLS from the host. */
    hls: boolean;
    autoStart: boolean;
  };
  virtualBackground: { enabled: boolean };
  /** End-to-end encryption; excludes recording, streaming and captions, which need a server that can listen. */
  e2ee: { enabled: boolean };
  captions: { enabled: boolean };
  screenShare: { enabled: boolean };
  /** Microphones only. */
  audioOnly: { enabled: boolean };
  /** Only moderators may send audio, video and shares. */
  broadcast: { enabled: boolean };
  /** Guests wait until someone lets them in. */
  lobby: { enabled: boolean };
  /** Whether the link alone is enough. `private`: members, users and whoever is let in. */
  privacy: 'public' | 'private';
  join: {
    /** Whether the camera is on at first. */
    camera: boolean;
    microphone: boolean;
    /** Goes straight in where a name is known. */
    auto: boolean;
  };
  /** Whether someone alone in a meeting is shown the link to hand on. */
  inviteBox: { enabled: boolean };
  /** Absent: as the whole host looks. */
  appearance?: Appearance;
}

/** Every field optional at every level; what is absent stays as it is. Null takes the room's own appearance away. */
export type RoomConfigPatch = {
  [K in Exclude<keyof RoomConfig, 'appearance'>]?: RoomConfig[K] extends object
    ? Partial<RoomConfig[K]>
    : RoomConfig[K];
} & { appearance?: AppearancePatch | null };

/** A change of the look; null takes one colour away. */
export type AppearancePatch = { [K in keyof Appearance]?: Appearance[K] | (K extends ThemeColour ? null : never) };

export const DEFAULT_ROOM_CONFIG: RoomConfig = {
  chat: { enabled: true, history: 'meeting' },
  recording: { enabled: true, layout: 'grid', encoding: 'H264_720P_30', autoStart: false, access: 'anyone' },
  streaming: { enabled: false, rtmpUrls: [], hls: false, autoStart: false },
  virtualBackground: { enabled: true },
  e2ee: { enabled: false },
  captions: { enabled: true },
  screenShare: { enabled: true },
  audioOnly: { enabled: false },
  broadcast: { enabled: false },
  lobby: { enabled: false },
  privacy: 'public',
  join: { camera: true, microphone: true, auto: false },
  inviteBox: { enabled: true },
};

/** How a host looks that says nothing else. */
export const DEFAULT_APPEARANCE: Appearance = { baseTheme: 'system' };

/**
 * The config after a change. Encryption wins: with it on, recording, streaming and captions are off, whatever was asked
 * for. Turning it off turns nothing on again.
 */
export function mergeRoomConfig(base: RoomConfig, patch: RoomConfigPatch): RoomConfig {
  const merged: RoomConfig = {
    chat: merge(base.chat, patch.chat),
    recording: merge(base.recording, patch.recording),
    streaming: merge(base.streaming, patch.streaming),
    virtualBackground: merge(base.virtualBackground, patch.virtualBackground),
    e2ee: merge(base.e2ee, patch.e2ee),
    captions: merge(base.captions, patch.captions),
    screenShare: merge(base.screenShare, patch.screenShare),
    audioOnly: merge(base.audioOnly, patch.audioOnly),
    broadcast: merge(base.broadcast, patch.broadcast),
    lobby: merge(base.lobby, patch.lobby),
    privacy: patch.privacy ?? base.privacy,
    join: merge(base.join, patch.join),
    inviteBox: merge(base.inviteBox, patch.inviteBox),
  };
  if (patch.appearance) {
    merged.appearance = mergeAppearance(base.appearance ?? DEFAULT_APPEARANCE, patch.appearance);
  } else if (base.appearance && patch.appearance === undefined) {
    merged.appearance = base.appearance;
  }
  if (merged.e2ee.enabled) {
    merged.recording.enabled = false;
    merged.streaming.enabled = false;
    merged.captions.enabled = false;
  }
  return merged;
}

function mergeAppearance(base: Appearance, patch: AppearancePatch): Appearance {
  const entries = Object.entries({ ...base, ...withoutUndefined(patch) });
  return { ...DEFAULT_APPEARANCE, ...Object.fromEntries(entries.filter(([, value]) => value !== null)) };
}

/** The config as those may see it who do not manage the room: addresses of streams have their keys in them. */
export function withoutStreamKeys(config: RoomConfig): RoomConfig {
  return { ...config, streaming: { ...config.streaming, rtmpUrls: [] } };
}

function merge<T extends object>(base: T, patch: Partial<T> | undefined): T {
  return patch ? { ...base, ...withoutUndefined(patch) } : { ...base };
}
