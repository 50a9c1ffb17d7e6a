import { ConnectionError, DisconnectReason } from 'livekit-client';
import { expect, test } from 'vitest';
import { END_REASONS } from '../../shared/domain/endReason';
import { endReasonFor, mayReturn } from './endReasonFor';
import { whyNotBack } from './whyNotBack';

test('every reason of LiveKit has one of ours', () => {
  const all = Object.values(DisconnectReason).filter((reason) => typeof reason === 'number');
  for (const reason of all) expect(END_REASONS).toContain(endReasonFor(reason));
  expect(all.filter((reason) => endReasonFor(reason) === 'unknown')).toEqual([DisconnectReason.UNKNOWN_REASON]);
});

test('who was sent away or replaced does not come back by itself', () => {
  expect(mayReturn(endReasonFor(DisconnectReason.PARTICIPANT_REMOVED))).toBe(false);
  expect(mayReturn(endReasonFor(DisconnectReason.DUPLICATE_IDENTITY))).toBe(false);
  expect(mayReturn(endReasonFor(DisconnectReason.ROOM_DELETED))).toBe(false);
  expect(mayReturn(endReasonFor(undefined))).toBe(true);
  expect(mayReturn(endReasonFor(DisconnectReason.SERVER_SHUTDOWN))).toBe(true);
});

test('only an answer of the host ends the return', () => {
  expect(whyNotBack({ code: 'ROOM_NOT_FOUND' })).toBe('meeting_ended');
  expect(whyNotBack({ code: 'LINK_NOT_VALID' })).toBe('participant_kicked');
  expect(whyNotBack({ code: 'HOST_UNREACHABLE' })).toBeUndefined();
  expect(whyNotBack(new Error('offline'))).toBeUndefined();
  expect(whyNotBack(ConnectionError.notAllowed('token expired', 401))).toBe('join_refused');
  expect(whyNotBack(ConnectionError.serverUnreachable('nobody there'))).toBeUndefined();
});
