import { expect, test } from 'vitest';
import { DELETION_SUCCESSES } from '../../../shared/domain/deletion';
import { addOutcome, NOTHING_DONE, standsInTheWay } from './deleteRooms';

test('counts what is gone, what is closed instead and what goes later', () => {
  const all = DELETION_SUCCESSES.map((successCode) => ({ successCode }));
  const outcome = addOutcome(NOTHING_DONE, all);
  expect(outcome).toEqual({ deleted: 4, closed: 2, later: 3, failed: new Map() });
  expect(addOutcome(outcome, [{ successCode: 'room_deleted' }], [{ id: 'a', code: 'ROOM_NOT_FOUND' }])).toEqual({
    deleted: 5,
    closed: 2,
    later: 3,
    failed: new Map([['a', 'ROOM_NOT_FOUND']]),
  });
});

test('knows what to ask about', () => {
  expect(standsInTheWay('ROOM_HAS_MEETING_AND_RECORDINGS')).toEqual({ meeting: true, recordings: true });
  expect(standsInTheWay('ROOM_HAS_RECORDINGS')).toEqual({ meeting: false, recordings: true });
  expect(standsInTheWay('ROOM_NOT_FOUND')).toEqual({ meeting: false, recordings: false });
});
