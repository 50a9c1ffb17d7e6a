import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiClient, PlaceKey } from '../../api/connection';
import { createHeldPlace } from './createHeldPlace';
import type { Admission, Door } from './Door';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function admissionOf(memberToken: string): Admission {
  return {
    roomName: 'Daily',
    roomId: 'daily-1',
    serverUrl: 'ws://127.0.0.1',
    token: `livekit ${memberToken}`,
    memberToken,
    expires: Date.now() + 5 * MINUTE_MS,
  };
}

function setUp(answer: (signal: AbortSignal) => Promise<Admission>) {
  const shown: string[] = [];
  const rejoined: string[] = [];
  const door: Door = {
    join: async () => admissionOf('joined'),
    inside: (place: PlaceKey) =>
      ({
        meetings: {
          refresh: (_input: object, { signal }: { signal: AbortSignal }) => {
            shown.push(place.token());
            return answer(signal);
          },
        },
      }) as unknown as ApiClient,
  };
  const place = createHeldPlace({
    door,
    admission: admissionOf('first'),
    rejoin: async () => {
      rejoined.push('again');
      return admissionOf('anew');
    },
    now: Date.now,
  });
  if (!place) throw new Error('There is a place.');
  return { place, shown, rejoined };
}

test('tokens are renewed before they end, each time with the latest', async () => {
  let count = 0;
  const { place, shown } = setUp(async () => admissionOf(`renewed ${++count}`));
  await vi.advanceTimersByTimeAsync(4 * MINUTE_MS);
  expect(place.key.token()).toBe('renewed 1');
  await vi.advanceTimersByTimeAsync(4 * MINUTE_MS);
  expect(shown).toEqual(['first', 'renewed 1']);
  place.dispose();
  await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
  expect(shown).toHaveLength(2);
});

test('a host that does not answer is asked again soon', async () => {
  let count = 0;
  const { place } = setUp(async () => {
    count += 1;
    if (count < 3) throw new TypeError('fetch failed');
    return admissionOf('at last');
  });
  await vi.advanceTimersByTimeAsync(4.5 * MINUTE_MS);
  expect(place.key.token()).toBe('at last');
  place.dispose();
});

test('a place that is forgotten is taken anew, a refusal is passed on', async () => {
  let code = 'UNAUTHENTICATED';
  const { place, rejoined } = setUp(async () => {
    throw Object.assign(new Error(code), { code });
  });
  expect(await place.refreshTicket()).toMatchObject({ memberToken: 'anew' });
  code = 'BANNED';
  await expect(place.refreshTicket()).rejects.toMatchObject({ code: 'BANNED' });
  expect(rejoined).toEqual(['again']);
  place.dispose();
});

test('a question that nobody answers does not hold up the way back', async () => {
  let isThere = false;
  const { place } = setUp((signal) => {
    if (isThere) return Promise.resolve(admissionOf('back'));
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  });
  const first = place.refreshTicket();
  const refused = expect(first).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(10_000);
  await refused;
  isThere = true;
  await expect(place.refreshTicket()).resolves.toMatchObject({ token: 'livekit back' });
});
