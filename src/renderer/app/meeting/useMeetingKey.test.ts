import { expect, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { withKey } from '../../../shared/domain/linkKey';
import { makeKey } from '../../call/encryption/keyText';
import type { RoomFacts } from './Door';
import { useMeetingKey } from './useMeetingKey';

const ROOM: RoomFacts = { roomName: 'Board', mayPublish: true, meetingKey: { id: 'board' } };
const KEY = makeKey((length) => new Uint8Array(length).fill(7));
const FRAGMENT = withKey('', KEY);

/** A page at the door of a room, whose address can be changed as browsers and the router do. */
async function openDoor() {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  const location = { pathname: '/room/board', search: '?secret=s', hash: '' };
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url: string) => {
      location.hash = new URL(url, 'https://meet.example').hash;
    },
  };
  const door = await runHook(() => useMeetingKey(ROOM, undefined), undefined, { ofWindow: { location, history } });
  const go = (change: 'hashchange' | 'pushState', to: Partial<typeof location>) =>
    door.act(() => {
      Object.assign(location, to);
      window.dispatchEvent(new Event(change));
    });
  return { door, location, go };
}

test.each(['hashchange', 'pushState'] as const)('a newer link to the same room brings its key (%s)', async (change) => {
  const { door, location, go } = await openDoor();
  expect(door.current().text).toBe('');
  await go(change, { hash: FRAGMENT });
  expect(door.current()).toMatchObject({ text: KEY, isGiven: true });
  // Where others would see it on a shared screen.
  expect(location.hash).toBe('');
});

test('the key of another room that one goes to is left to that room', async () => {
  const { door, location, go } = await openDoor();
  await go('pushState', { pathname: '/room/other', hash: FRAGMENT });
  expect(door.current().text).toBe('');
  expect(location.hash).toBe(FRAGMENT);
});
