import { isWhole, pixelsOf, WHOLE } from './region';
import type { PictureView } from './shaperMessages';

/**
 * A picture that does not change is sent again at this interval, so that whoever comes late gets it. Milliseconds.
 */
const REPEAT_MS = 500;

interface FrameShaperParts {
  write(frame: VideoFrame): void;
  /** A dark card of this size. */
  card(size: { width: number; height: number }, timestamp: number): VideoFrame;
  /** Of a card, as long as no picture has come. */
  size: { width: number; height: number };
  /** Milliseconds that never go back. */
  now(): number;
  /** Calls again and again, until the returned function is called. */
  every(ms: number, run: () => void): () => void;
}

/** Makes what others see of what is captured: a part, the last picture, a card. No pixel is copied for it but the card's. */
export interface FrameShaper {
  /** Takes the frame over and closes it. */
  take(frame: VideoFrame): void;
  show(view: PictureView): void;
  dispose(): void;
}

export function createFrameShaper({ write, card, size, now, every }: FrameShaperParts): FrameShaper {
  let view: PictureView = {};
  /** What was captured last, whole. */
  let source: VideoFrame | undefined;
  /** What others saw before the hold began. */
  let held: VideoFrame | undefined;
  let shownSize = size;
  let writtenAt = Number.NEGATIVE_INFINITY;
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
  const sendShown = () => {
    if (view.hold === 'blank') send(card(shownSize, timestamp()));
    else if (view.hold === 'still') held && send(new VideoFrame(held, { timestamp: timestamp() }));
    else if (source) send(shape(source));
  };
  const stop = every(REPEAT_MS, () => {
    // Timers come a little early at times.
    if (now() - writtenAt >= REPEAT_MS * 0.9) sendShown();
  });

  return {
    take(frame) {
      source?.close();
      source = frame;
      if (!view.hold) sendShown();
      else if (view.hold === 'still' && !held) {
        held = shape(frame);
        sendShown();
      }
    },
    show(next) {
      const before = view.hold;
      if (!before && next.hold) held = source && shape(source);
      // Nothing of the screen as it is now: others have seen a card so far.
      if (before === 'blank' && next.hold === 'still') held ??= card(shownSize, timestamp());
      view = next;
      if (!next.hold) {
        held?.close();
        held = undefined;
      }
      sendShown();
    },
    dispose() {
      stop();
      source?.close();
      held?.close();
      source = undefined;
      held = undefined;
    },
  };
}
