import { type Room as LiveKitRoom, RoomEvent } from 'livekit-client';
import { expect, test, vi } from 'vitest';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import { createFollowMe } from './createFollowMe';
import type { Sender } from './createTopics';
import { fakeTopics } from './fakeTopics';
import { createReadable } from './readable';
import type { CallState } from './types';

const ada: Sender = { identity: 'ada', name: 'Ada', isModerator: true };
const bo: Sender = { identity: 'bo', name: 'Bo', isModerator: false };
const view = { layout: 'grid' as const, pinned: [], page: 1 };

function scene() {
  const { topics, sent, say } = fakeTopics();
  const participant = ({ identity, name, isModerator }: Sender) => ({
    identity,
    name,
    attributes: isModerator ? { [ROLE_ATTRIBUTE]: 'moderator' } : {},
  });
  const remoteParticipants = new Map([ada, bo].map((sender) => [sender.identity, participant(sender)]));
  const listeners: { event: string; listener: (about: object) => void }[] = [];
  const room = {
    localParticipant: participant({ identity: 'me', name: 'Me', isModerator: true }),
    remoteParticipants,
    on(event: string, listener: (about: object) => void) {
      listeners.push({ event, listener });
      return room;
    },
    emit(event: string, about: object) {
      for (const entry of listeners) if (entry.event === event) entry.listener(about);
    },
  };
  const state = createReadable<CallState>({ phase: 'connected', since: 0 });
  const followMe = createFollowMe({ room: room as unknown as LiveKitRoom, topics, state });
  return { followMe, say, sent, room, state };
}

test('a moderator is followed until they stop; nobody else is, nor what has another shape', () => {
  const { followMe, say } = scene();
  say({ on: true, ...view }, bo);
  say({ on: true, ...view }, undefined);
  say({ on: true, ...view, layout: 'circus' }, ada);
  expect(followMe.leader.get()).toBeUndefined();
  say({ on: true, ...view }, ada);
  expect(followMe.leader.get()).toEqual({ identity: 'ada', name: 'Ada', view });
  say({ on: false }, { ...ada, identity: 'eve' });
  expect(followMe.leader.get()?.identity).toBe('ada');
  say({ on: false }, ada);
  expect(followMe.leader.get()).toBeUndefined();
});

test('a leader who leaves or is no moderator any more leads nobody', () => {
  const { followMe, say, room, state } = scene();
  say({ on: true, ...view }, ada);
  // While we are away everybody seems to have left.
  room.remoteParticipants.delete('ada');
  state.set({ phase: 'reconnecting', since: 1 });
  room.emit(RoomEvent.ParticipantDisconnected, {});
  expect(followMe.leader.get()?.identity).toBe('ada');
  state.set({ phase: 'connected', since: 2 });
  expect(followMe.leader.get()).toBeUndefined();

  room.remoteParticipants.set('ada', { identity: 'ada', name: 'Ada', attributes: {} });
  say({ on: true, ...view }, ada);
  room.emit(RoomEvent.ParticipantAttributesChanged, {});
  expect(followMe.leader.get()).toBeUndefined();
});

test('whoever comes later or asks is told, those of a second together, and everyone again after our return', async () => {
  vi.useFakeTimers();
  const { followMe, say, sent, room, state } = scene();
  room.emit(RoomEvent.ParticipantActive, { identity: 'chi' });
  say({ on: 'ask' }, bo);
  vi.runAllTimers();
  expect(sent).toEqual([]);
  await followMe.lead(view);
  room.emit(RoomEvent.ParticipantConnected, { identity: 'chi' });
  room.emit(RoomEvent.ParticipantActive, { identity: 'chi' });
  say({ on: 'ask' }, bo);
  vi.runAllTimers();
  expect(sent.slice(1)).toEqual([{ message: { on: true, turn: 1, ...view }, to: ['chi', 'bo'] }]);
  followMe.change({ ...view, page: 2 });
  state.set({ phase: 'reconnecting', since: 1 });
  state.set({ phase: 'connected', since: 2 });
  expect(sent.slice(-2)).toEqual([
    { message: { on: true, turn: 1, ...view, page: 2 }, to: undefined },
    { message: { on: true, turn: 1, ...view, page: 2 }, to: undefined },
  ]);
  followMe.stop();
  expect(sent.at(-1)?.message).toEqual({ on: false });
  vi.useRealTimers();
});

test('whoever comes asks the moderators, and nobody where there are none', () => {
  const { sent, room, state } = scene();
  state.set({ phase: 'reconnecting', since: 1 });
  state.set({ phase: 'connected', since: 2 });
  expect(sent).toEqual([{ message: { on: 'ask' }, to: ['ada'] }]);
  room.remoteParticipants.delete('ada');
  state.set({ phase: 'reconnecting', since: 3 });
  state.set({ phase: 'connected', since: 4 });
  expect(sent).toHaveLength(1);
});

test('the last moderator who began is the one', async () => {
  const { followMe, say } = scene();
  await followMe.lead(view);
  expect(followMe.isLeading.get()).toBe(true);
  say({ on: true, turn: 2, ...view }, ada);
  expect(followMe.isLeading.get()).toBe(false);
  expect(followMe.leader.get()?.identity).toBe('ada');
  await followMe.lead(view);
  expect(followMe.isLeading.get()).toBe(true);
  expect(followMe.leader.get()).toBeUndefined();
});

test('of two who begin in the same moment one leads, whoever is heard first, and all agree on who', async () => {
  vi.useFakeTimers();
  const zoe: Sender = { identity: 'zoe', name: 'Zoe', isModerator: true };
  const turn = 1;
  // Heard once others were told of us, and before that.
  for (const isHeardFirst of [false, true]) {
    for (const other of [ada, zoe]) {
      const { followMe, say, sent } = scene();
      const begun = followMe.lead(view);
      if (!isHeardFirst) await begun;
      say({ on: true, turn, ...view }, other);
      await begun;
      expect(followMe.isLeading.get()).toBe(other === ada);
      expect(followMe.leader.get()?.identity).toBe(other === ada ? undefined : 'zoe');
      // Who was away when we began, and goes on, is told.
      sent.length = 0;
      say({ on: true, turn, ...view }, ada);
      vi.runAllTimers();
      expect(sent.map(({ to }) => to)).toEqual(other === ada ? [['ada']] : []);
    }
  }
  for (const order of [
    [ada, zoe],
    [zoe, ada],
  ]) {
    const { followMe, say } = scene();
    for (const one of order) say({ on: true, turn, ...view }, one);
    expect(followMe.leader.get()?.identity).toBe('zoe');
    say({ on: true, turn: turn + 1, ...view }, ada);
    expect(followMe.leader.get()?.identity).toBe('ada');
  }
  vi.useRealTimers();
});

test('who stopped leading while we were away is followed no longer, who goes on is', () => {
  vi.useFakeTimers();
  const { followMe, say, state } = scene();
  const comeBack = () => {
    state.set({ phase: 'reconnecting', since: 1 });
    state.set({ phase: 'connected', since: 2 });
  };
  say({ on: true, ...view }, ada);
  comeBack();
  say({ on: true, ...view }, ada);
  vi.advanceTimersByTime(10_000);
  expect(followMe.leader.get()?.identity).toBe('ada');
  comeBack();
  vi.advanceTimersByTime(10_000);
  expect(followMe.leader.get()).toBeUndefined();

  // Where only the signalling was lost, nothing that was said was.
  say({ on: true, ...view }, ada);
  state.set({ phase: 'reconnecting', since: 3, signalOnly: true });
  state.set({ phase: 'connected', since: 4 });
  vi.advanceTimersByTime(10_000);
  expect(followMe.leader.get()?.identity).toBe('ada');
  vi.useRealTimers();
});

test('whoever is no moderator any more does not think that everyone sees their view', async () => {
  const { followMe, room } = scene();
  await followMe.lead(view);
  room.emit(RoomEvent.ParticipantAttributesChanged, {});
  expect(followMe.isLeading.get()).toBe(true);
  room.localParticipant.attributes = {};
  room.emit(RoomEvent.ParticipantAttributesChanged, {});
  expect(followMe.isLeading.get()).toBe(false);
});
