import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RETURN_MS } from '../createPatience';
import { ada, bo, CHIS, chi, dot, inkScene, MINE } from './inkScene';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('whoever may share may draw, on shares that exist', () => {
  const { say, on, remoteParticipants, ink } = inkScene();
  say({ kind: 'done', share: 'TR_me', ...dot }, bo);
  say({ kind: 'done', share: 'TR_other', ...dot }, bo);
  say({ kind: 'done', share: 'TR_me', ...dot });
  const permissions = remoteParticipants.get('ada')?.permissions;
  // Their microphone only.
  if (permissions) permissions.canPublishSources = [2];
  say({ kind: 'done', share: 'TR_me', ...dot }, ada);
  say({ kind: 'point', share: 'TR_me', x: 1, y: 1 }, ada);
  expect(on(MINE)).toEqual(['bo a']);
  expect(ink.board(MINE).pointers()).toEqual([]);
  expect(ink.begun.get()).toEqual({ identity: 'bo', tile: MINE });
});

test('who shares and moderators mute and wipe off; others wipe off their own', () => {
  const { say, on, ink } = inkScene();
  say({ kind: 'done', share: 'TR_chi', ...dot }, bo);
  say({ kind: 'done', share: 'TR_chi', ...dot }, chi);
  say({ kind: 'clear', share: 'TR_chi', all: true }, bo);
  say({ kind: 'mute', share: 'TR_chi', isMuted: true }, bo);
  expect(on(CHIS)).toEqual(['bo a', 'chi a']);
  say({ kind: 'mute', share: 'TR_chi', isMuted: true }, ada);
  expect(on(CHIS)).toEqual(['chi a']);
  say({ kind: 'done', share: 'TR_chi', ...dot, id: 'b' }, bo);
  say({ kind: 'done', share: 'TR_chi', ...dot, id: 'b' }, chi);
  expect(on(CHIS)).toEqual(['chi a', 'chi b']);
  say({ kind: 'mute', share: 'TR_chi', isMuted: false }, chi);
  say({ kind: 'done', share: 'TR_chi', ...dot, id: 'c' }, bo);
  say({ kind: 'clear', share: 'TR_chi', all: false }, chi);
  expect(on(CHIS)).toEqual(['bo c']);
  say({ kind: 'clear', share: 'TR_chi', all: true }, chi);
  expect(on(CHIS)).toEqual([]);
  expect(ink.board(MINE).isMuted.get()).toBe(false);
});

test('a newcomer asks who shares, and is handed what stays by them alone', () => {
  const { say, told, on, ink, sharing } = inkScene();
  expect(told()).toEqual([{ message: { kind: 'ask', share: 'TR_chi' }, to: ['chi'] }]);
  sharing.set([...sharing.get()]);
  expect(told()).toHaveLength(1);
  say({ kind: 'ask', share: 'TR_me' }, bo);
  // There is nothing to say.
  expect(told()).toHaveLength(1);
  say({ kind: 'done', share: 'TR_me', ...dot, stays: true }, bo);
  say({ kind: 'done', share: 'TR_me', ...dot, id: 'fades' }, bo);
  say({ kind: 'ask', share: 'TR_me' }, chi);
  expect(
    told()
      .slice(1)
      .map(({ message, to }) => [message.kind, to]),
  ).toEqual([
    ['state', ['chi']],
    ['kept', ['chi']],
  ]);
  say({ kind: 'kept', share: 'TR_chi', ...dot, by: 'bo' }, ada);
  expect(on(CHIS)).toEqual([]);
  say({ kind: 'kept', share: 'TR_chi', ...dot, by: 'bo' }, chi);
  say({ kind: 'state', share: 'TR_chi', isMuted: true, isInPicture: true }, ada);
  expect(ink.board(CHIS).isMuted.get()).toBe(false);
  say({ kind: 'state', share: 'TR_chi', isMuted: true, isInPicture: true }, chi);
  expect(on(CHIS)).toEqual(['bo a']);
  expect([ink.board(CHIS).isMuted.get(), ink.board(CHIS).isInPicture.get()]).toEqual([true, true]);
});

test('those who send too much are not heard', () => {
  const { say, ink } = inkScene();
  for (let index = 0; index < 500; index += 1)
    say({ kind: 'done', share: 'TR_me', ...dot, stays: true, id: String(index) }, bo);
  expect(ink.board(MINE).strokes()).toHaveLength(60);
  for (let x = 0; x < 500; x += 1) say({ kind: 'point', share: 'TR_me', x, y: 0 }, bo);
  expect(ink.board(MINE).pointers()[0]?.x).toBe(79);
});

test('what someone drew who has left fades; a reconnection is no leaving', () => {
  const { say, on, goes, state, ink, told } = inkScene();
  say({ kind: 'done', share: 'TR_me', ...dot, stays: true }, bo);
  state.set({ phase: 'reconnecting', since: 2 });
  goes('bo');
  expect(ink.board(MINE).strokes()[0]?.stays).toBe(true);
  vi.advanceTimersByTime(2 * RETURN_MS);
  state.set({ phase: 'connected', since: 3 });
  expect(ink.board(MINE).strokes()[0]?.stays).toBe(true);
  vi.advanceTimersByTime(RETURN_MS);
  expect(ink.board(MINE).strokes()[0]?.stays).toBe(false);
  vi.advanceTimersByTime(4000);
  expect(on(MINE)).toEqual([]);
  // And we ask once more what we have missed: who shares, and everyone about our own share.
  expect(told().slice(1)).toEqual([
    { message: { kind: 'ask', share: 'TR_me', isBack: true }, to: undefined },
    { message: { kind: 'ask', share: 'TR_chi' }, to: ['chi'] },
  ]);
});

test('with a share its ink is gone', () => {
  const { say, on, sharing } = inkScene();
  say({ kind: 'done', share: 'TR_me', ...dot, stays: true }, bo);
  sharing.set([CHIS]);
  vi.advanceTimersByTime(RETURN_MS);
  sharing.set([MINE, CHIS]);
  expect(on(MINE)).toEqual([]);
});

test('a share that comes back with its sharer keeps all ink, theirs too, and its pen; another share starts empty', () => {
  const { say, on, ink, sharing, told, goes, comes } = inkScene();
  say({ kind: 'done', share: 'TR_chi', ...dot, stays: true }, chi);
  say({ kind: 'done', share: 'TR_chi', ...dot, stays: true }, bo);
  say({ kind: 'mute', share: 'TR_chi', isMuted: false }, chi);
  const [board, pen] = [ink.board(CHIS), ink.pen(CHIS)];
  goes('chi');
  sharing.set([MINE]);
  vi.advanceTimersByTime(RETURN_MS - 1);
  comes('chi');
  sharing.set([MINE, CHIS, 'chi|share|TR_other']);
  vi.advanceTimersByTime(2 * RETURN_MS);
  expect(on(CHIS)).toEqual(['chi a', 'bo a']);
  expect([ink.board(CHIS), ink.pen(CHIS)]).toEqual([board, pen]);
  expect(ink.board(CHIS).strokes()[0]?.stays).toBe(true);
  expect(on('chi|share|TR_other')).toEqual([]);
  // What was drawn meanwhile is asked for.
  expect(
    told()
      .filter(({ message }) => message.kind === 'ask')
      .map(({ message }) => message),
  ).toEqual(['TR_chi', 'TR_chi', 'TR_other'].map((share) => ({ kind: 'ask', share })));
});

test('nobody rules over a share by giving theirs the same id', () => {
  const { say, on, sharing } = inkScene();
  sharing.set(['bo|share|TR_chi', CHIS]);
  say({ kind: 'done', share: 'TR_chi', ...dot, stays: true }, chi);
  say({ kind: 'clear', share: 'TR_chi', all: true }, bo);
  expect(on(CHIS)).toEqual(['chi a']);
  expect(on('bo|share|TR_chi')).toEqual([]);
});

test('who shares hands over as much as a share keeps, and no flood that keeps the page busy', () => {
  const { say, on, ink } = inkScene();
  let drawings = 0;
  ink.board(CHIS).changed.subscribe(() => {
    drawings += 1;
  });
  for (let index = 0; index < 500; index += 1)
    say({ kind: 'kept', share: 'TR_chi', ...dot, stays: true, id: `${index}`, by: 'bo' }, chi);
  expect(on(CHIS)).toHaveLength(500);
  for (let index = 0; index < 3000; index += 1)
    say({ kind: 'kept', share: 'TR_chi', ...dot, stays: true, id: `more${index}`, by: 'bo' }, chi);
  expect(drawings).toBe(1000);
});
