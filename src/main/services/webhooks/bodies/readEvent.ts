import type { Attendance, MeetingRecord } from '../../../../shared/domain/meeting';
import type { Recording } from '../../../../shared/domain/recording';
import type { OutboxEvent } from '../../../../shared/domain/webhookEvent';
import type { RoomSnapshot } from '../eventData';

/** What an event may carry; which of it depends on the event. We wrote it ourselves, so its shape is known. */
export interface EventContent {
  room?: RoomSnapshot;
  meeting?: MeetingRecord;
  participant?: Attendance;
  recording?: Recording;
}

export function readEvent({ data }: OutboxEvent): EventContent {
  return data;
}
