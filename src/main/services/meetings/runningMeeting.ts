import { Fault } from '../../../shared/domain/fault';
import type { MeetingRecord } from '../../../shared/domain/meeting';
import type { MeetingLedger } from '../ledger/MeetingLedger';

/** The meeting that runs in a room, also one of which no report has reached us yet. Throws MEETING_NOT_FOUND. */
export async function runningMeeting(
  ledger: Pick<MeetingLedger, 'current' | 'verified'>,
  roomId: string,
): Promise<MeetingRecord> {
  const meeting = (await ledger.current(roomId)) ?? (await ledger.verified(roomId));
  if (!meeting) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
  return meeting;
}
