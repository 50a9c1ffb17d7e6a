import { describe, expect, it } from 'vitest';
import { DELETION_SUCCESSES, planDeletion, WITH_MEETING, WITH_RECORDINGS } from './deletion';

/** Rows: a running meeting or not, recordings or not; then what is asked for; then what comes of it. */
const TABLE = [
  ['idle', 'none', '*', '*', 'room_deleted'],
  ['idle', 'some', '*', 'force', 'room_and_recordings_deleted'],
  ['idle', 'some', '*', 'close', 'room_closed'],
  ['idle', 'some', '*', 'fail', 'ROOM_HAS_RECORDINGS'],
  ['active', 'none', 'force', '*', 'room_with_active_meeting_deleted'],
  ['active', 'none', 'when_meeting_ends', '*', 'room_with_active_meeting_scheduled_to_be_deleted'],
  ['active', 'none', 'fail', '*', 'ROOM_HAS_ACTIVE_MEETING'],
  ['active', 'some', 'force', 'force', 'room_with_active_meeting_and_recordings_deleted'],
  ['active', 'some', 'force', 'close', 'room_with_active_meeting_closed'],
  ['active', 'some', 'force', 'fail', 'ROOM_HAS_RECORDINGS'],
  ['active', 'some', 'when_meeting_ends', 'force', 'room_with_active_meeting_and_recordings_scheduled_to_be_deleted'],
  ['active', 'some', 'when_meeting_ends', 'close', 'room_with_active_meeting_scheduled_to_be_closed'],
  ['active', 'some', 'when_meeting_ends', 'fail', 'ROOM_HAS_RECORDINGS'],
  ['active', 'some', 'fail', 'force', 'ROOM_HAS_ACTIVE_MEETING'],
  ['active', 'some', 'fail', 'close', 'ROOM_HAS_ACTIVE_MEETING'],
  ['active', 'some', 'fail', 'fail', 'ROOM_HAS_MEETING_AND_RECORDINGS'],
] as const;

describe('planDeletion', () => {
  it.each(TABLE)(
    '%s, recordings %s, asked %s and %s: %s',
    (meeting, recordings, askedMeeting, askedRecordings, result) => {
      for (const withMeeting of askedMeeting === '*' ? WITH_MEETING : [askedMeeting]) {
        for (const withRecordings of askedRecordings === '*' ? WITH_RECORDINGS : [askedRecordings]) {
          const room = {
            status: meeting === 'active' ? 'active_meeting' : 'open',
            hasRecordings: recordings === 'some',
          } as const;
          const plan = planDeletion(room, { withMeeting, withRecordings });
          expect(plan.ok ? plan.successCode : plan.code).toBe(result);
          if (!plan.ok) continue;
          expect(plan.endMeeting).toBe(meeting === 'active' && withMeeting === 'force');
          expect(plan.when).toBe(result.includes('scheduled') ? 'later' : 'now');
          expect(plan.then).toBe(result.endsWith('closed') ? 'close' : 'delete');
        }
      }
    },
  );

  it('can come to each of the nine successes', () => {
    expect(new Set<string>(TABLE.map((row) => row[4]).filter((result) => result.startsWith('room_')))).toEqual(
      new Set(DELETION_SUCCESSES),
    );
  });
});
