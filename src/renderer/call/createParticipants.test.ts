import type { Room as LiveKitRoom, Participant } from 'livekit-client';
import { expect, test } from 'vitest';
import { createParticipants } from './createParticipants';
import { RETURN_MS } from './createPatience';

/** A call with Bo, whose microphone is on. */
function scene() {
  const remoteParticipants = new Map<string, Participant>();
  const room = { localParticipant: { identity: '' }, remoteParticipants } as unknown as LiveKitRoom;
  let at = 0;
  const participants = createParticipants(room, () => at);
  const refresh = () => {
    participants.touch('bo');
    participants.refresh();
  };
  const enter = () => {
    const bo: unknown = {
      identity: 'bo',
      name: 'Bo',
      attributes: {},
      videoTrackPublications: new Map(),
      audioTrackPublications: new Map(),
      getTrackPublication: () => undefined,
    };
    remoteParticipants.set('bo', bo as Participant);
    refresh();
  };
  const leave = () => {
    remoteParticipants.delete('bo');
    refresh();
  };
  enter();
  return {
    participants,
    enter,
    leave,
    pass: (ms: number) => {
      at += ms;
      refresh();
    },
  };
}

test('whoever comes back in time is who they were for all that follows them', () => {
  const { participants, enter, leave, pass } = scene();
  const before = participants.reads('bo');
  leave();
  expect(participants.identities.get()).toEqual([]);
  expect([before.name.get(), before.microphone.get()]).toEqual(['Bo', 'none']);
  pass(RETURN_MS - 1);
  enter();
  pass(RETURN_MS);
  expect(participants.reads('bo')).toBe(before);
});

test('whoever stays away is forgotten', () => {
  const { participants, leave, pass } = scene();
  const before = participants.reads('bo');
  leave();
  pass(RETURN_MS);
  expect(participants.reads('bo')).not.toBe(before);
  expect(participants.reads('bo').name.get()).toBe('bo');
});
