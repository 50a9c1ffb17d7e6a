import { isWhole, pixelsOf, WHOLE } from './region';
import type { PictureView } from './shaperMessages';
import type { Hold } from './types';

/**
 * A picture that does not change is sent again at this interval, so that whoever comes late gets it. Milliseconds.
 */
const REPEAT_MS = 500;

/** How long a still picture may wait for the source's first; then it is a card. A window out of sight gives none. Milliseconds. */
const PATIENCE_MS = 1000;

interface FrameShaperParts {
  write(frame: VideoFrame): void;
  /** What `show` asked for last is what is written, and nothing else is from now on. */
  onShown(): void;
  /** A copy of a picture. A frame itself cannot be sent twice: encoders leave out what was captured at the same moment. */
  copy(frame: VideoFrame): OffscreenCanvas;
  /** A dark card of this size. */
  card(size: { width: number; height: number }): OffscreenCanvas;
  /** Of a card, as long as no picture has come. */
  size: { width: number; height: number };
  /** Milliseconds that never go back. */
  now(): number;
  /** Calls again and again, until the returned function is called. */
  every(ms: number, run: () => void): () => void;
}

/** Makes what others see of what is captured: a part, the last picture, a card. Running pictures are not copied for it. */
export interface FrameShaper {
  /** Takes the frame over and closes it. */
  take(frame: VideoFrame): void;
  show(view: PictureView): void;
  dispose(): void;
}

export function createFrameShaper({ write, onShown, copy, card, size, now, every }: FrameShaperParts): FrameShaper {
  let view: PictureView = {};
  /** What was captured last, whole. */
  let source: VideoFrame | undefined;
  /** What others see as long as it is held. */
  let held: OffscreenCanvas | undefined;
  let shownSize = size;
  let writtenAt = Number.NEGATIVE_INFINITY;
  let askedAt = 0;
  let stamp = 0;

  /** Sources have clocks of their own; what is sent follows one. Microseconds. */
  const timestamp = () => {
    stamp = Math.max(stamp + 1, Math.round(now() * 1000));
    return stamp;
  };
  const shape = (frame: VideoFrame) => {
    const visible = frame.visibleRect ?? { x: 0, y: 0, width: frame.codedWidth, height: frame.codedHeight };
    const { region = WHOLE } = view;
    if (isWhole(region)) return new VideoFrame(frame, { timestamp: timestamp() });
    const visibleRect = pixelsOf(region, visible);
    const { width, height } = visibleRect;
    return new VideoFrame(frame, {
      timestamp: timestamp(),
      visibleRect,
      displayWidth: width,
      displayHeight: height,
    });
  };
  const send = (frame: VideoFrame) => {
    writtenAt = now();
    shownSize = { width: frame.displayWidth, height: frame.displayHeight };
    write(frame);
  };
  const copyOfSource = () => {
    if (!source) return undefined;
    const shaped = shape(source);
    const picture = copy(shaped);
    shaped.close();
    return picture;
  };
  const sendStill = () => {
    const picture = view.hold ? held : copyOfSource();
    if (picture) send(new VideoFrame(picture, { timestamp: timestamp() }));
  };
  const keep = (picture: OffscreenCanvas | undefined) => {
    held = picture;
    sendStill();
    onShown();
  };
  const stop = every(REPEAT_MS, () => {
    if (view.hold && !held && now() - askedAt >= PATIENCE_MS * 0.9) return keep(card(shownSize));
    // Timers come a little early at times.
    if (now() - writtenAt >= REPEAT_MS * 0.9) sendStill();
  });

  /** What was seen before the card, for a still picture that may follow it. */
  let seen: OffscreenCanvas | undefined;
  const hold = (before: Hold | undefined, next: Hold) => {
    if (!before) seen = copyOfSource();
    if (next === 'blank') held = card(shownSize);
    // Nothing of the screen as it is now: others have seen a card so far.
    else held = seen ?? (before && card(shownSize));
  };

  return {
    take(frame) {
      source?.close();
      source = frame;
      if (!view.hold) return send(shape(frame));
      // Held before the first picture: this is it.
      if (!held) keep(copyOfSource());
    },
    show(next) {
      const before = view.hold;
      if (next.hold && next.hold !== before) {
        askedAt = now();
        hold(before, next.hold);
      }
      view = next;
      if (!next.hold) held = seen = undefined;
      sendStill();
      if (!next.hold || held) onShown();
    },
    dispose() {
      stop();
      source?.close();
      source = undefined;
      held = seen = undefined;
    },
  };
}
