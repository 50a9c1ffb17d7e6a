import { z } from 'zod';
import { customIdSchema } from '../../../shared/contract/roomSchema';
import { MAX_SPAN_S } from '../../../shared/domain/roomLimits';
import { isPlaceholder } from './dialect';

/** The twenty kinds of events that VideoSDK tells webhooks about. */
export const VIDEOSDK_EVENTS = [
  ...['participant-joined', 'participant-left', 'session-started', 'session-ended'],
  ...['recording-starting', 'recording-started', 'recording-stopping', 'recording-stopped', 'recording-failed'],
  ...['livestream-starting', 'livestream-started', 'livestream-stopping', 'livestream-stopped', 'livestream-failed'],
  ...['hls-starting', 'hls-started', 'hls-playable', 'hls-stopping', 'hls-stopped', 'hls-failed'],
] as const;

const SECONDS_A_MINUTE = 60;

/** Something, or the placeholder that the document's sample has in its place. */
const orPlaceholder = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (isPlaceholder(value) ? undefined : value), schema.optional());

const layout = z.looseObject({
  type: z.enum(['GRID', 'SPOTLIGHT', 'SIDEBAR']).optional(),
  priority: z.enum(['SPEAKER', 'PIN']).optional(),
  gridSize: z.number().int().min(1).max(25).optional(),
});
const output = z.looseObject({
  templateUrl: z.string().max(1000).optional(),
  config: z.looseObject({ layout: layout.optional() }).optional(),
  theme: z.enum(['DARK', 'LIGHT', 'DEFAULT']).optional(),
  mode: z.enum(['video-and-audio', 'audio']).optional(),
  quality: z.enum(['low', 'med', 'high']).optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
});

/** Every field of VideoSDK's create-room call. All may be left out. */
export const videosdkSchema = z.looseObject({
  region: z.string().max(100).optional(),
  customRoomId: orPlaceholder(customIdSchema.max(50)),
  webhook: orPlaceholder(
    z.object({
      endPoint: z
        .string()
        .max(1000)
        .regex(/^https?:\/\/[^\s]+$/iu, 'Begins with https:// or http://'),
      events: z.array(z.enum(VIDEOSDK_EVENTS)).max(VIDEOSDK_EVENTS.length).default([]),
    }),
  ),
  autoCloseConfig: orPlaceholder(
    z.object({
      type: z.enum(['session-ends', 'session-end-and-deactivate']).default('session-ends'),
      /** Minutes. */
      duration: z
        .number()
        .positive()
        .max(MAX_SPAN_S / SECONDS_A_MINUTE)
        .default(480),
    }),
  ),
  autoStartConfig: orPlaceholder(
    z.looseObject({
      recording: output.extend({ awsDirPath: z.string().max(1000).optional() }).optional(),
      hls: output.optional(),
    }),
  ),
});

export type VideosdkFields = z.infer<typeof videosdkSchema>;
export type VideosdkOutput = z.infer<typeof output>;
