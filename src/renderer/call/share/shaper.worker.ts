import { createFrameShaper, type FrameShaper } from './createFrameShaper';
import { drawCard } from './drawCard';
import type { FromShaper, PictureView, ToShaper } from './shaperMessages';

let shaper: FrameShaper | undefined;
let reader: ReadableStreamDefaultReader<VideoFrame> | undefined;
let view: PictureView = {};
let viewId = 0;

/** Kept in memory that the encoder reads from. */
const READ = { alpha: false, willReadFrequently: true };

function card(size: { width: number; height: number }): OffscreenCanvas {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const drawing = canvas.getContext('2d', READ);
  if (drawing) drawCard(drawing, size);
  return canvas;
}

function copy(frame: VideoFrame): OffscreenCanvas {
  const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
  canvas.getContext('2d', READ)?.drawImage(frame, 0, 0);
  return canvas;
}

function open(out: WritableStream<VideoFrame>, size: { width: number; height: number }): FrameShaper {
  const writer = out.getWriter();
  return createFrameShaper({
    write(frame) {
      // The track may have ended a moment ago.
      writer.write(frame).catch(() => frame.close());
    },
    onShown() {
      const answer: FromShaper = { shown: viewId };
      self.postMessage(answer);
    },
    copy,
    card,
    size,
    now: () => performance.now(),
    every(ms, run) {
      const timer = setInterval(run, ms);
      return () => clearInterval(timer);
    },
  });
}

async function follow(frames: ReadableStream<VideoFrame>): Promise<void> {
  const own = frames.getReader();
  // Pictures of the source before must not come between those of this one.
  void reader?.cancel();
  reader = own;
  for (;;) {
    const { value, done } = await own.read();
    if (done) return;
    if (reader === own && shaper) shaper.take(value);
    else value.close();
  }
}

self.onmessage = ({ data }: MessageEvent<ToShaper>) => {
  switch (data.kind) {
    case 'open':
      shaper = open(data.out, data.size);
      shaper.show(view);
      break;
    case 'source':
      follow(data.frames).catch((error: unknown) => self.reportError(error));
      break;
    case 'view':
      ({ view, id: viewId } = data);
      shaper?.show(view);
      break;
  }
};
