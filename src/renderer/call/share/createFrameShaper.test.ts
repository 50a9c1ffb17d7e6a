import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFrameShaper } from './createFrameShaper';

/** A frame whose picture is its name; Node has none. */
class FakeFrame {
  static open = 0;
  readonly codedWidth = 400;
  readonly codedHeight = 200;
  readonly displayWidth: number;
  readonly displayHeight: number;
  readonly visibleRect: { x: number; y: number; width: number; height: number };
  readonly timestamp: number;
  readonly picture: string;

  constructor(from: { picture: string }, init: { timestamp: number; visibleRect?: FakeFrame['visibleRect'] }) {
    FakeFrame.open += 1;
    this.timestamp = init.timestamp;
    this.visibleRect = init.visibleRect ?? { x: 0, y: 0, width: 400, height: 200 };
    const { x, y, width, height } = this.visibleRect;
    this.displayWidth = width;
    this.displayHeight = height;
    this.picture = init.visibleRect ? `${from.picture} ${x},${y} ${width}x${height}` : from.picture;
  }

  close() {
    FakeFrame.open -= 1;
  }
}

beforeEach(() => {
  FakeFrame.open = 0;
  vi.stubGlobal('VideoFrame', FakeFrame);
});
afterEach(() => vi.unstubAllGlobals());

function scene() {
  let now = 0;
  let tick = () => {};
  const seen: string[] = [];
  const stamps: number[] = [];
  const onShown = vi.fn();
  const shaper = createFrameShaper({
    write(frame) {
      seen.push((frame as unknown as FakeFrame).picture);
      stamps.push(frame.timestamp);
      frame.close();
    },
    onShown,
    copy: (frame) => ({ picture: (frame as unknown as FakeFrame).picture }) as unknown as OffscreenCanvas,
    card: () => ({ picture: 'card' }) as unknown as OffscreenCanvas,
    size: { width: 400, height: 200 },
    now: () => now,
    every(_ms, run) {
      tick = run;
      return () => {};
    },
  });
  const take = (picture: string) => shaper.take(new FakeFrame({ picture }, { timestamp: 7 }) as unknown as VideoFrame);
  const wait = () => {
    now += 500;
    tick();
  };
  return { shaper, take, wait, seen, stamps, onShown };
}

test('the last picture stays while the source goes on, comes again and again, and the present follows it', () => {
  const { shaper, take, wait, seen, stamps } = scene();
  take('a');
  shaper.show({ hold: 'still' });
  take('secret');
  wait();
  wait();
  expect(seen).toEqual(['a', 'a', 'a', 'a']);
  shaper.show({});
  expect(seen.at(-1)).toBe('secret');
  expect(stamps.every((stamp, at) => at === 0 || stamp > (stamps[at - 1] ?? 0))).toBe(true);
});

test('a hold that begins before any picture keeps the first', () => {
  const { shaper, take, wait, seen, onShown } = scene();
  shaper.show({ hold: 'still' });
  wait();
  expect(seen).toEqual([]);
  expect(onShown, 'nothing is held yet').not.toHaveBeenCalled();
  take('a');
  expect(onShown).toHaveBeenCalledOnce();
  take('b');
  wait();
  expect(seen).toEqual(['a', 'a']);
});

test('a still picture of a source that gives none is a card, whatever the source gives later', () => {
  const { shaper, take, wait, seen, onShown } = scene();
  shaper.show({ hold: 'still' });
  wait();
  wait();
  expect(onShown).toHaveBeenCalledOnce();
  take('secret');
  wait();
  expect(new Set(seen)).toEqual(new Set(['card']));
});

test('it says at once that a card or the present is seen', () => {
  const { shaper, take, onShown } = scene();
  shaper.show({ hold: 'blank' });
  expect(onShown).toHaveBeenCalledTimes(1);
  shaper.show({});
  expect(onShown).toHaveBeenCalledTimes(2);
  take('a');
  shaper.show({ hold: 'still' });
  expect(onShown).toHaveBeenCalledTimes(3);
});

test('a card shows nothing of the screen, and neither does a still picture after it', () => {
  const { shaper, take, wait, seen } = scene();
  shaper.show({ hold: 'blank' });
  take('secret');
  wait();
  shaper.show({ hold: 'still' });
  take('secret');
  wait();
  expect(new Set(seen)).toEqual(new Set(['card']));
  const later = scene();
  later.take('a');
  later.shaper.show({ hold: 'blank' });
  later.take('secret');
  later.shaper.show({ hold: 'still' });
  expect(later.seen).toEqual(['a', 'card', 'a']);
});

test('a part is cut from each frame, at once where the source stands still, and no frame is left open', () => {
  const { shaper, take, seen } = scene();
  take('a');
  shaper.show({ region: { x: 0.5, y: 0, width: 0.5, height: 1 } });
  take('b');
  expect(seen).toEqual(['a', 'a 200,0 200x200', 'b 200,0 200x200']);
  shaper.dispose();
  expect(FakeFrame.open).toBe(0);
});
