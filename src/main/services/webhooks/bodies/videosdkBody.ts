import type { RecordingStatus } from '../../../../shared/domain/recording';
import type { OutboxEvent, WebhookEventName } from '../../../../shared/domain/webhookEvent';
import { readEvent } from './readEvent';

/** VideoSDK's words for what happens to a recording. */
const RECORDING_TYPES: Record<RecordingStatus, string> = {
  starting: 'recording-starting',
  active: 'recording-started',
  ending: 'recording-stopping',
  complete: 'recording-stopped',
  limit_reached: 'recording-stopped',
  aborted: 'recording-stopped',
  failed: 'recording-failed',
};

const TYPES: Partial<Record<OutboxEvent['name'], string>> = {
  meetingStarted: 'session-started',
  meetingEnded: 'session-ended',
  participantJoined: 'participant-joined',
  participantLeft: 'participant-left',
};

const RECORDING_EVENTS: readonly WebhookEventName[] = ['recordingStarted', 'recordingUpdated', 'recordingEnded'];

/** Every type of VideoSDK's that has a cause here, with the events of ours that may become it. */
export const VIDEOSDK_TYPES: ReadonlyMap<string, readonly WebhookEventName[]> = new Map<
  string,
  readonly WebhookEventName[]
>([
  ['session-started', ['meetingStarted']],
  ['session-ended', ['meetingEnded']],
  ['participant-joined', ['participantJoined']],
  ['participant-left', ['participantLeft']],
  ...Object.values(RECORDING_TYPES).map((type): [string, readonly WebhookEventName[]] => [type, RECORDING_EVENTS]),
]);

/** VideoSDK's name for an event; undefined where it has none. */
export function videosdkType(event: OutboxEvent): string | undefined {
  const { recording } = readEvent(event);
  if (recording) return RECORDING_TYPES[recording.status];
  return TYPES[event.name];
}

/** VideoSDK's form: `webhookType`, and ids of the room (`meetingId`) and the meeting (`sessionId`) in its words. */
export function videosdkBody(event: OutboxEvent): Record<string, unknown> {
  const { room, meeting, participant, recording } = readEvent(event);
  return {
    webhookType: videosdkType(event) ?? event.name,
    data: {
      meetingId: room?.customId ?? room?.roomId ?? event.roomId,
      sessionId: meeting?.meetingId,
      ...(participant && { participantId: participant.identity, participantName: participant.name }),
      ...(meeting && !participant && { start: timeOf(meeting.startDate), end: timeOf(meeting.endDate) }),
      ...(recording && { recordingId: recording.recordingId, filePath: recording.filename }),
    },
  };
}

function timeOf(date: number | undefined): string | undefined {
  return date === undefined ? undefined : new Date(date).toISOString();
}
