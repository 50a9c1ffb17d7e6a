import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Sender } from '../createTopics';
import { ada, bo, CHIS, chi, dot, inkScene, MINE } from './inkScene';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const dots = (share: string, ...ids: string[]) => ids.map((id) => ({ share, ...dot, id, stays: true }));

test('after a reconnection the ink is what who shares has: what was wiped off meanwhile is gone', () => {
  const { say, told, on, ink, reconnect } = inkScene();
  for (const one of dots('TR_chi', 'kept', 'undone')) say({ kind: 'done', ...one }, bo);
  const pen = ink.pen(CHIS);
  pen.begin('pen', true, { x: 0, y: 0 });
  pen.end();
  reconnect(() => vi.advanceTimersByTime(1000));
  expect(told().at(-1)).toEqual({ message: { kind: 'ask', share: 'TR_chi', isBack: true }, to: ['chi'] });
  // Drawn by another while we wait for the answer.
  vi.advanceTimersByTime(10);
  const [kept, fresh] = dots('TR_chi', 'kept', 'fresh');
  say({ kind: 'done', ...fresh }, ada);
  say({ kind: 'kept', ...kept, by: 'bo' }, chi);
  expect(on(CHIS)).toHaveLength(4);
  // Whoever does not share has no say in what others drew.
  say({ kind: 'handed', share: 'TR_chi', isMuted: false }, ada);
  expect(on(CHIS)).toHaveLength(4);
  say({ kind: 'handed', share: 'TR_chi', isMuted: false }, chi);
  expect(on(CHIS)).toEqual(['bo kept', 'ada fresh']);
  // That was the answer; nobody is asked any more.
  vi.advanceTimersByTime(10);
  say({ kind: 'handed', share: 'TR_chi', isMuted: false }, chi);
  expect(on(CHIS)).toHaveLength(2);
});

test('who asks because they were away is answered in any case, and told when that was all', () => {
  const { say, told } = inkScene();
  const answer = () =>
    told()
      .slice(1)
      .map(({ message, to }) => [message.kind, ...(to ?? [])]);
  say({ kind: 'ask', share: 'TR_me', isBack: true }, bo);
  expect(answer()).toEqual([
    ['state', 'bo'],
    ['handed', 'bo'],
  ]);
  say({ kind: 'done', ...dots('TR_me', 'a')[0] }, chi);
  say({ kind: 'ask', share: 'TR_me', isBack: true }, bo);
  expect(answer().slice(2)).toEqual([
    ['state', 'bo'],
    ['kept', 'bo'],
    ['handed', 'bo'],
  ]);
});

test('who shares and was away learns from all what is theirs, and from moderators everything', () => {
  const { say, told, on, ink, reconnect, comes } = inkScene();
  for (const one of dots('TR_me', 'old', 'undone')) for (const who of [bo, chi]) say({ kind: 'done', ...one }, who);
  const pen = ink.pen(MINE);
  pen.begin('pen', true, { x: 0, y: 0 });
  pen.end();
  reconnect(() => vi.advanceTimersByTime(1000));
  expect(told().at(-2)).toEqual({ message: { kind: 'ask', share: 'TR_me', isBack: true }, to: undefined });
  const [old, missed] = dots('TR_me', 'old', 'missed');
  say({ kind: 'kept', ...old, by: 'bo' }, bo);
  say({ kind: 'kept', ...missed, by: 'bo' }, bo);
  // In another's name.
  say({ kind: 'kept', ...missed, by: 'chi' }, bo);
  say({ kind: 'handed', share: 'TR_me', isMuted: true }, bo);
  expect(on(MINE).filter((each) => !each.startsWith('me '))).toEqual(['bo old', 'chi old', 'chi undone', 'bo missed']);
  expect(ink.board(MINE).isMuted.get()).toBe(false);
  // A moderator who has come while we were away knows no more than we do.
  const dan: Sender = { identity: 'dan', name: 'Dan', isModerator: true };
  comes('dan');
  say({ kind: 'handed', share: 'TR_me', isMuted: true }, dan);
  expect(on(MINE)).toHaveLength(5);
  say({ kind: 'kept', ...old, by: 'chi' }, ada);
  say({ kind: 'kept', ...missed, by: 'bo' }, ada);
  say({ kind: 'handed', share: 'TR_me', isMuted: false }, ada);
  expect(on(MINE)).toEqual(['bo old', 'chi old', 'bo missed']);
});

test('who shares and was away is answered by those who drew, and wholly by moderators', () => {
  const { say, told, room } = inkScene();
  say({ kind: 'done', ...dots('TR_chi', 'a')[0] }, bo);
  say({ kind: 'ask', share: 'TR_chi', isBack: true }, bo);
  say({ kind: 'ask', share: 'TR_chi', isBack: true }, chi);
  expect(
    told()
      .slice(1)
      .map(({ message, to }) => [message.kind, to]),
  ).toEqual([['handed', ['chi']]]);
  room.localParticipant.attributes['parley.role'] = 'moderator';
  say({ kind: 'ask', share: 'TR_chi', isBack: true }, chi);
  expect(
    told()
      .slice(2)
      .map(({ message }) => message.kind),
  ).toEqual(['kept', 'handed']);
});
