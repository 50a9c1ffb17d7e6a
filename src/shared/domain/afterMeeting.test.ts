import { expect, test } from 'vitest';
import { afterMeeting } from './afterMeeting';
import { DEFAULT_AUTO_DELETION_POLICY, type Room } from './room';
import { DEFAULT_LIMITS } from './roomLimits';

const NOW = 1_000_000;
const room = (change: Partial<Room> = {}) => ({
  status: 'active_meeting' as const,
  limits: DEFAULT_LIMITS,
  meetingEndAction: 'none' as const,
  autoDeletionPolicy: DEFAULT_AUTO_DELETION_POLICY,
  ...change,
});
const deleted = (withRecordings: 'force' | 'close') => ({
  status: 'closed',
  scheduled: { action: 'delete', withRecordings },
  deletion: { withRecordings },
});

test('a room is open again, unless something was decided', () => {
  expect(afterMeeting(room(), 'everyone_left', NOW)).toEqual({ status: 'open' });
  expect(afterMeeting(room({ meetingEndAction: 'close' }), 'ended', NOW)).toEqual({ status: 'closed' });
  expect(afterMeeting(room({ meetingEndAction: 'delete' }), 'idle', NOW)).toEqual(deleted('close'));
});

test('what was decided while the meeting ran comes before what is done each time', () => {
  const close = { action: 'close', withRecordings: 'close' } as const;
  expect(afterMeeting(room({ scheduled: close, meetingEndAction: 'delete' }), 'ended', NOW).status).toBe('closed');
  expect(afterMeeting(room({ scheduled: close, meetingEndAction: 'delete' }), 'ended', NOW).deletion).toBeUndefined();
  const scheduled = { action: 'delete', withRecordings: 'force' } as const;
  expect(afterMeeting(room({ scheduled }), 'ended', NOW)).toEqual(deleted('force'));
});

test('a room that expired meanwhile goes, where it is to', () => {
  const limits = { ...DEFAULT_LIMITS, expires: NOW, deleteAtExpiry: true };
  expect(afterMeeting(room({ limits }), 'everyone_left', NOW)).toEqual(deleted('close'));
  expect(afterMeeting(room({ limits }), 'everyone_left', NOW - 1)).toEqual({ status: 'open' });
});

test('a room that is being deleted stays shut until it is gone', () => {
  expect(afterMeeting(room({ meetingEndAction: 'delete' }), 'room_deleted', NOW)).toEqual({ status: 'closed' });
});
