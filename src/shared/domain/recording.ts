import type { Encoding, RecordingLayout } from './roomConfig';

export const RECORDING_STATUSES = [
  'starting',
  'active',
  'ending',
  'complete',
  'failed',
  'aborted',
  'limit_reached',
] as const;
export type RecordingStatus = (typeof RECORDING_STATUSES)[number];

/** A recording of a meeting. Field names as in OpenVidu Meet. Dates in milliseconds since the epoch. */
export interface Recording {
  /** `{roomId}--{egressId}--{uid}` */
  recordingId: string;
  roomId: string;
  /** The room's name when the recording began; it outlives the room. */
  roomName: string;
  status: RecordingStatus;
  layout?: RecordingLayout;
  encoding?: Encoding;
  filename?: string;
  startDate?: number;
  endDate?: number;
  /** Seconds. */
  duration?: number;
  /** Bytes. */
  size?: number;
  errorCode?: number;
  error?: string;
  details?: string;
}
