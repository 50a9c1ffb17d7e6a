import { type Room as LiveKitRoom, type LocalAudioTrack, type LocalVideoTrack, RoomEvent } from 'livekit-client';
import { expect, test } from 'vitest';
import { createPublisher } from './createPublisher';
import type { LocalMedia } from './media/createLocalMedia';
import { createOwnTrack } from './media/createOwnTrack';
import type { Shares } from './share/createShares';

function fakeTrack(device = { readyState: 'live' }): LocalAudioTrack {
  const track = {
    mediaStream: { getTracks: () => [device] },
    isMuted: false,
    on: () => track,
    off: () => track,
    mute: async () => track,
    unmute: async () => track,
    restartTrack: () => Promise.reject(new Error('unplugged')),
    stop() {},
    getSourceTrackSettings: () => ({ deviceId: 'desk' }),
  };
  return track as unknown as LocalAudioTrack;
}

/** A microphone of ours and a meeting that takes what it is sent, or does not. */
function scene() {
  const listeners = new Map<string, () => void>();
  const sent: unknown[] = [];
  const trackPublications = new Map<string, { track: unknown }>();
  const device = { readyState: 'live' };
  let answer = async () => {};
  const permissions = { canPublish: true, canPublishSources: [] };
  const room = {
    localParticipant: {
      permissions,
      trackPublications,
      async publishTrack(track: unknown) {
        await answer();
        sent.push(track);
        trackPublications.set(`TR_${sent.length}`, { track });
      },
      async unpublishTrack() {},
    },
    on(event: string, listener: () => void) {
      listeners.set(event, listener);
      return room;
    },
    off: () => room,
  };
  const microphone = createOwnTrack<LocalAudioTrack>({
    open: async () => ({ track: fakeTrack(sent.length === 0 ? device : undefined) }),
    prepare: async () => undefined,
  });
  const camera = createOwnTrack<LocalVideoTrack>({ open: async () => ({}), prepare: async () => undefined });
  createPublisher(
    room as unknown as LiveKitRoom,
    { microphone, camera } as unknown as LocalMedia,
    { stop: async () => {}, republish: async () => {} } as unknown as Shares,
  );
  listeners.get(RoomEvent.SignalConnected)?.();
  return {
    microphone,
    sent,
    device,
    forbid() {
      permissions.canPublish = false;
    },
    /** LiveKit has started anew; what it could not open is not in the meeting. */
    comeBack() {
      trackPublications.clear();
      listeners.get(RoomEvent.Reconnected)?.();
    },
    refuse() {
      answer = () => Promise.reject(new Error('no answer'));
    },
    take() {
      answer = async () => {};
    },
  };
}

test('a microphone that does not get through is off, and goes out when it is switched on again', async () => {
  const { microphone, sent, refuse, take } = scene();
  refuse();
  await microphone.set(true);
  await expect.poll(() => microphone.state.get().problem?.code).toBe('unknown');
  expect(microphone.state.get().enabled).toBe(false);
  take();
  await microphone.set(true);
  await expect.poll(() => sent).toEqual([microphone.track.get()]);
  expect(microphone.state.get()).toMatchObject({ enabled: true, problem: undefined });
});

test('a microphone that LiveKit left out when it started anew goes out again', async () => {
  const { microphone, sent, comeBack } = scene();
  await microphone.set(true);
  await expect.poll(() => sent).toHaveLength(1);
  comeBack();
  await expect.poll(() => sent).toEqual([microphone.track.get(), microphone.track.get()]);
});

test('one that gives nothing any more since is opened anew', async () => {
  const { microphone, sent, device, comeBack } = scene();
  await microphone.set(true);
  await expect.poll(() => sent).toHaveLength(1);
  device.readyState = 'ended';
  comeBack();
  await expect.poll(() => sent).toHaveLength(2);
  expect(sent[1]).toBe(microphone.track.get());
  expect(sent[1]).not.toBe(sent[0]);
  expect(microphone.state.get().enabled).toBe(true);
});

test('what comes on by itself where it may not be sent any more is off', async () => {
  const { microphone, sent, forbid } = scene();
  forbid();
  // As where the one that it was on is plugged in again.
  await microphone.set(true);
  await expect.poll(() => microphone.track.get()).toBeUndefined();
  expect(microphone.state.get()).toMatchObject({ enabled: false, wanted: false, pending: false });
  expect(sent).toEqual([]);
});
