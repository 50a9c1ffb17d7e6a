import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Fault } from '../../shared/domain/fault';
import type { Meeting } from '../../shared/domain/meeting';
import { createMeetingWatch, type MeetingWatch } from './meetingWatch';
import type { MeetingServer } from './ports';

const POLL_MS = 10;

let now: number;
let running: Map<string, Meeting>;
let isAway: boolean;
let asked: (readonly string[] | undefined)[];
let seen: { roomIds: readonly string[]; date: number }[];
let tellStatus: () => void;
let watch: MeetingWatch;

/** A LiveKit server that answers what a test says. */
function fakeServer(): MeetingServer {
  return {
    status: () => ({ state: 'remote' }),
    onStatus(listener) {
      tellStatus = listener;
      return () => {};
    },
    restart: () => {},
    address: () => 'ws://127.0.0.1',
    mintToken: async () => '',
    check: async () => {},
    endMeeting: async () => {},
    async meetings(roomIds) {
      asked.push(roomIds);
      if (isAway) throw new Fault('MEETING_SERVER_UNREACHABLE');
      return new Map([...running].filter(([id]) => !roomIds || roomIds.includes(id)));
    },
  };
}

function meeting(...names: string[]): Meeting {
  const participants = names.map((name) => ({ identity: name, name, role: 'speaker' as const, joinedDate: 1 }));
  return { startDate: 1, participants };
}

beforeEach(() => {
  now = 1_000_000;
  running = new Map();
  isAway = false;
  asked = [];
  seen = [];
  watch = createMeetingWatch({
    server: fakeServer(),
    markSeen: async (roomIds, date) => {
      seen.push({ roomIds, date });
    },
    now: () => now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    pollMs: POLL_MS,
  });
});
afterEach(() => watch.close());

describe('a glance', () => {
  test('asks once for many who look at the same time, and again when the answer is old', async () => {
    running.set('a', meeting('Ada'));
    const [one, two] = await Promise.all([watch.glance(['a', 'b']), watch.glance(['b', 'a'])]);
    expect(one).toEqual(new Map([['a', meeting('Ada')]]));
    expect(two).toEqual(one);
    expect(asked).toEqual([['a', 'b']]);
    now += 1000;
    await watch.glance(['a']);
    expect(asked).toHaveLength(2);
  });

  test('sees at once what a webhook told of', async () => {
    await watch.glance(['a', 'b']);
    running.set('a', meeting('Ada'));
    watch.changed('a');
    expect((await watch.glance(['a', 'b'])).has('a')).toBe(true);
    expect(asked.at(-1)).toEqual(['a']);
  });

  test('does without a server that is away, and soon stops asking it', async () => {
    isAway = true;
    expect(await watch.glance(['a'])).toEqual(new Map());
    expect(await watch.glance(['b'])).toEqual(new Map());
    expect(asked).toHaveLength(1);
    isAway = false;
    running.set('a', meeting('Ada'));
    now += 3000;
    expect((await watch.glance(['a'])).size).toBe(1);
  });

  test('that must be certain says why it is not', async () => {
    isAway = true;
    await expect(watch.ask(['a'])).rejects.toMatchObject({ code: 'MEETING_SERVER_UNREACHABLE' });
  });
});

test('people who are seen are remembered, and not at every look', async () => {
  running.set('a', meeting('Ada')).set('b', meeting());
  await watch.ask(['a', 'b']);
  now += 29_999;
  await watch.ask(['a', 'b']);
  expect(seen).toEqual([{ roomIds: ['a'], date: 1_000_000 }]);
  now += 1;
  await watch.ask(['a']);
  expect(seen).toHaveLength(2);
});

describe('those who watch', () => {
  test('hear of who comes and goes, though no webhook tells', async () => {
    const listener = vi.fn();
    watch.subscribe(listener);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    expect(listener).not.toHaveBeenCalled();
    running.set('a', meeting('Ada'));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    running.set('a', meeting('Ada', 'Bo'));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
  });

  test('hear when the server goes and comes', async () => {
    running.set('a', meeting('Ada'));
    const listener = vi.fn();
    watch.subscribe(listener);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1));
    isAway = true;
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    isAway = false;
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    tellStatus();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  test('are the only reason to ask', async () => {
    const stop = watch.subscribe(() => {});
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
    stop();
    const after = asked.length;
    // Longer than several looks would take.
    const until = performance.now() + POLL_MS * 5;
    await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(until), { interval: 5 });
    expect(asked).toHaveLength(after);
  });
});
