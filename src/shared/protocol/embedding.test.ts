import { expect, test } from 'vitest';
import { readEmbedCommand, readEmbedEvent } from './embedding';

test.each([
  [{ command: 'meetingLeave' }, { command: 'meetingLeave' }],
  [{ command: 'leaveRoom' }, { command: 'meetingLeave' }],
  [{ command: 'endMeeting', payload: {} }, { command: 'meetingEnd' }],
  [
    { command: 'kickParticipant', payload: { participantIdentity: 'ada-1' } },
    { command: 'participantKick', participantIdentity: 'ada-1' },
  ],
])('%o is a command', (data, expected) => {
  expect(readEmbedCommand(data)).toEqual(expected);
});

test.each([
  undefined,
  null,
  'meetingEnd',
  {},
  { command: 7 },
  { command: 'deleteEverything' },
  { command: 'toString' },
  { command: 'participantKick' },
  { command: 'participantKick', payload: { participantIdentity: 7 } },
  { command: 'participantKick', payload: { participantIdentity: '' } },
  { command: 'participantKick', payload: { participantIdentity: 'x'.repeat(257) } },
])('%o is no command', (data) => {
  expect(readEmbedCommand(data)).toBeUndefined();
});

test('reads events, and nothing else', () => {
  expect(readEmbedEvent({ event: 'meetingLeft', payload: { reason: 'unknown' } })).toEqual({
    event: 'meetingLeft',
    payload: { reason: 'unknown' },
  });
  expect(readEmbedEvent({ event: 'embedReady' })).toEqual({ event: 'embedReady', payload: {} });
  expect(readEmbedEvent({ event: 'left' })).toBeUndefined();
  expect(readEmbedEvent(null)).toBeUndefined();
});
