import { z } from 'zod';
import { COLOUR_PATTERN } from '../domain/appearance';
import { AUDIO_CODECS, ENCODING_PRESETS, RECORDING_LAYOUTS, VIDEO_CODECS } from '../domain/roomConfig';

const enabled = z.object({ enabled: z.boolean() });

export const recordingLayoutSchema = z.enum(RECORDING_LAYOUTS);

export const encodingSchema = z.union([
  z.enum(ENCODING_PRESETS),
  z.object({
    video: z.object({
      /** Pixels. */
      width: z.number().int().min(16).max(7680),
      height: z.number().int().min(16).max(4320),
      /** Frames a second. */
      framerate: z.number().int().min(1).max(120),
      codec: z.enum(VIDEO_CODECS),
      /** kbps */
      bitrate: z.number().int().min(1).max(100_000),
      /** Seconds; 0: the encoder's own. */
      keyFrameInterval: z.number().min(0).max(600),
      /** Bits a pixel. */
      depth: z.number().int().min(1).max(64),
    }),
    audio: z.object({
      codec: z.enum(AUDIO_CODECS),
      /** kbps */
      bitrate: z.number().int().min(1).max(10_000),
      /** Hz */
      frequency: z.number().int().min(8000).max(192_000),
    }),
  }),
]);

const colour = z.string().regex(COLOUR_PATTERN, 'Not a colour like #0b7f5c.').optional();
export const appearanceSchema = z.object({
  /** `system` follows the person's own setting. */
  baseTheme: z.enum(['light', 'dark', 'system']),
  /** Main background. */
  backgroundColor: colour,
  /** Main controls. */
  primaryColor: colour,
  /** Secondary elements: logos, icons, borders. */
  secondaryColor: colour,
  /** Highlights and accents. */
  accentColor: colour,
  /** Panels and dialogs. */
  surfaceColor: colour,
});

const rtmpUrl = z
  .string()
  .max(500)
  .regex(/^rtmps?:\/\/[^\s]+$/u, 'Begins with rtmp:// or rtmps://');

/** See `RoomConfig`. */
export const roomConfigSchema = z.object({
  chat: enabled.extend({ history: z.enum(['meeting', 'room']) }),
  recording: enabled.extend({
    layout: recordingLayoutSchema,
    encoding: encodingSchema,
    autoStart: z.boolean(),
    access: z.enum(['anyone', 'users']),
  }),
  streaming: enabled.extend({
    rtmpUrls: z.array(rtmpUrl).max(5),
    hls: z.boolean(),
    autoStart: z.boolean(),
  }),
  virtualBackground: enabled,
  e2ee: enabled,
  captions: enabled,
  screenShare: enabled,
  audioOnly: enabled,
  broadcast: enabled,
  lobby: enabled,
  privacy: z.enum(['public', 'private']),
  join: z.object({ camera: z.boolean(), microphone: z.boolean(), auto: z.boolean() }),
  inviteBox: enabled,
  appearance: appearanceSchema.optional(),
});

const { baseTheme, ...colours } = appearanceSchema.shape;
const shape = roomConfigSchema.shape;
/** A change: every field may be absent, at both levels. */
export const roomConfigPatchSchema = z
  .object({
    chat: shape.chat.partial(),
    recording: shape.recording.partial(),
    streaming: shape.streaming.partial(),
    virtualBackground: shape.virtualBackground,
    e2ee: shape.e2ee,
    captions: shape.captions,
    screenShare: shape.screenShare,
    audioOnly: shape.audioOnly,
    broadcast: shape.broadcast,
    lobby: shape.lobby,
    privacy: shape.privacy,
    join: shape.join.partial(),
    inviteBox: shape.inviteBox,
    /** Null takes the room's own appearance away, or one colour of it. */
    appearance: z
      .object({
        baseTheme,
        backgroundColor: colours.backgroundColor.nullable(),
        primaryColor: colours.primaryColor.nullable(),
        secondaryColor: colours.secondaryColor.nullable(),
        accentColor: colours.accentColor.nullable(),
        surfaceColor: colours.surfaceColor.nullable(),
      })
      .partial()
      .nullable(),
  })
  .partial();
