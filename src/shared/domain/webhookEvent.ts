/**
 * What the host tells others about. The five in camel case are OpenVidu Meet's; participant events have its style. Each
 * dialect's own names (VideoSDK's `session-started`, Metered's per-event URLs) are translations of these.
 */
export const WEBHOOK_EVENTS = [
  'meetingStarted',
  'meetingEnded',
  'participantJoined',
  'participantLeft',
  'recordingStarted',
  'recordingUpdated',
  'recordingEnded',
] as const;
export type WebhookEventName = (typeof WEBHOOK_EVENTS)[number];

/** The event that the test button sends. */
export const TEST_EVENT = 'test';

/** How the body and headers of a delivery look. */
export const WEBHOOK_DIALECTS = ['openvidu', 'metered', 'videosdk'] as const;
export type WebhookDialect = (typeof WEBHOOK_DIALECTS)[number];

/** Something that has happened, once, in the words of the host. Written in the same transaction as the change itself. */
export interface OutboxEvent {
  name: WebhookEventName | typeof TEST_EVENT;
  roomId?: string;
  /** Milliseconds since the epoch. */
  date: number;
  /** JSON, without secrets: a snapshot of the room's identity, the meeting, the participant or the recording. */
  data: Record<string, unknown>;
}
