import { type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import type { Sender } from '../createTopics';
import { fakeTopics } from '../fakeTopics';
import { createReadable } from '../readable';
import type { CallState, OwnShare } from '../types';
import { createShareSigns } from './createShareSigns';

const bo: Sender = { identity: 'bo', name: 'Bo', isModerator: false };

function scene() {
  const { topics, sent, say } = fakeTopics();
  const listeners = new Map<string, (about: object) => void>();
  const room = {
    localParticipant: { identity: 'me' },
    remoteParticipants: new Map(),
    on(event: string, listener: (about: object) => void) {
      listeners.set(event, listener);
      return room;
    },
    off: () => room,
  };
  const own = createReadable<readonly OwnShare[]>([]);
  const state = createReadable<CallState>({ phase: 'connected', since: 0 });
  const signs = createShareSigns({ room: room as unknown as LiveKitRoom, topics, state, own });
  const share = (hold?: OwnShare['hold']) =>
    own.set([
      {
        shareId: 'TR_1',
        tileId: 'me|share|TR_1',
        title: '',
        content: 'text',
        limit: {},
        hasAudio: false,
        audio: false,
        startedAt: 0,
        hold,
      },
    ]);
  return {
    signs,
    sent,
    share,
    say: (message: unknown, sender?: Sender) => say(message, sender),
    emit: (event: string, about: object) => listeners.get(event)?.(about),
  };
}

test('a sign counts for the shares of whoever sent it, until they go on or leave', () => {
  const { signs, say, emit } = scene();
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'still' }] }, undefined);
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'upside-down' }] }, bo);
  expect(signs.holds.get().size).toBe(0);
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'still' }] }, bo);
  expect([...signs.holds.get()]).toEqual([['bo|share|TR_9', 'still']]);
  const before = signs.holds.get();
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'still' }] }, bo);
  expect(signs.holds.get()).toBe(before);
  say({ kind: 'holds', holds: [] }, bo);
  expect(signs.holds.get().size).toBe(0);
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'blank' }] }, bo);
  emit(RoomEvent.ParticipantDisconnected, { identity: 'bo' });
  expect(signs.holds.get().size).toBe(0);
  // We have lost the meeting ourselves, and shall not hear of it when Bo goes on.
  say({ kind: 'holds', holds: [{ share: 'TR_9', hold: 'blank' }] }, bo);
  emit(RoomEvent.Disconnected, {});
  expect(signs.holds.get().size).toBe(0);
});

test('others hear of each change, of nothing where nothing is held, and whoever comes or asks is told', () => {
  vi.useFakeTimers();
  const { signs, sent, share, say, emit } = scene();
  share();
  expect(sent).toEqual([]);
  share('still');
  expect(signs.holds.get().get('me|share|TR_1')).toBe('still');
  expect(sent).toEqual([{ message: { kind: 'holds', holds: [{ share: 'TR_1', hold: 'still' }] }, to: undefined }]);
  emit(RoomEvent.ParticipantActive, { identity: 'cy' });
  say({ kind: 'ask' }, bo);
  vi.runAllTimers();
  expect(sent.at(-1)?.to).toEqual(['cy', 'bo']);
  share();
  expect(sent.at(-1)).toEqual({ message: { kind: 'holds', holds: [] }, to: undefined });
  emit(RoomEvent.ParticipantActive, { identity: 'di' });
  vi.runAllTimers();
  expect(sent).toHaveLength(3);
  vi.useRealTimers();
});
