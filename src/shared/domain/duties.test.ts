import { describe, expect, test } from 'vitest';
import { meetingDuties, roomDuties } from './duties';
import { DEFAULT_AUTO_DELETION_POLICY, type Room } from './room';
import { DEFAULT_LIMITS, type RoomLimits } from './roomLimits';

const NOW = 1_000_000;
const room = (limits: Partial<RoomLimits> = {}, rest: Partial<Room> = {}) => ({
  limits: { ...DEFAULT_LIMITS, ...limits },
  autoDeletionPolicy: DEFAULT_AUTO_DELETION_POLICY,
  ...rest,
});

describe('a room', () => {
  test('without dates asks for nothing, ever', () => {
    expect(roomDuties(room(), true, NOW)).toEqual({ now: [] });
    expect(roomDuties(room({ expires: NOW + 1 }), true, NOW)).toEqual({ now: [] });
  });

  test('is looked at again at its next date', () => {
    const limits = { expires: NOW + 5, ejectAtExpiry: true };
    expect(roomDuties(room(limits, { autoDeletionDate: NOW + 7 }), true, NOW)).toEqual({ now: [], next: NOW + 5 });
  });

  test('goes at its auto-deletion date, once', () => {
    const due = room({}, { autoDeletionDate: NOW });
    const duty = { kind: 'delete_room', policy: DEFAULT_AUTO_DELETION_POLICY };
    expect(roomDuties(due, true, NOW)).toEqual({ now: [duty] });
    const scheduled = { action: 'delete', withRecordings: 'close' } as const;
    expect(roomDuties({ ...due, scheduled }, true, NOW)).toEqual({ now: [] });
    expect(roomDuties({ ...due, scheduled }, false, NOW)).toEqual({ now: [duty] });
  });

  test('at its expiry puts people out, or waits for them, or goes', () => {
    const expires = NOW - 1;
    const end = { kind: 'end_meeting', cause: 'room_expired' };
    expect(roomDuties(room({ expires, ejectAtExpiry: true }), true, NOW).now).toEqual([end]);
    expect(roomDuties(room({ expires, ejectAtExpiry: true }), false, NOW).now).toEqual([]);
    expect(roomDuties(room({ expires, deleteAtExpiry: true }), true, NOW).now).toEqual([]);
    expect(roomDuties(room({ expires, deleteAtExpiry: true }), false, NOW).now).toMatchObject([
      { kind: 'delete_room' },
    ]);
  });
});

describe('a meeting', () => {
  const stay = (identity: string, joinedDate: number, leftDate?: number) => ({
    identity,
    joinedDate,
    ...(leftDate === undefined ? {} : { leftDate }),
  });

  test('without limits asks for nothing, ever', () => {
    expect(meetingDuties(room(), { startDate: 0, idleSince: 0 }, [stay('ada', 0)], NOW)).toEqual({ now: [] });
  });

  test('ends after its length, or after silence, whichever comes first', () => {
    const limits = room({ maxMeetingSeconds: 100, maxIdleSeconds: 50 });
    const startDate = NOW - 60_000;
    expect(meetingDuties(limits, { startDate, idleSince: NOW - 50_000 }, [], NOW).now).toEqual([
      { kind: 'end_meeting', cause: 'idle' },
    ]);
    expect(meetingDuties(limits, { startDate }, [], NOW)).toEqual({ now: [], next: NOW + 40_000 });
    expect(meetingDuties(limits, { startDate, idleSince: NOW - 20_000 }, [], NOW).next).toBe(NOW + 30_000);
    expect(meetingDuties(limits, { startDate: NOW - 100_000 }, [], NOW).now).toEqual([
      { kind: 'end_meeting', cause: 'max_duration' },
    ]);
  });

  test('lets each person stay for so long from their own coming; those who have left are gone already', () => {
    const attendances = [stay('ada', NOW - 60_000), stay('bo', NOW - 10_000), stay('cy', NOW - 90_000, NOW - 1)];
    expect(meetingDuties(room({ maxStaySeconds: 60 }), { startDate: 0 }, attendances, NOW)).toEqual({
      now: [{ kind: 'remove_participant', identity: 'ada' }],
      next: NOW + 50_000,
    });
  });
});
