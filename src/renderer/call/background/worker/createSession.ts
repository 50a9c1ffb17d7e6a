import type { ReadyLook } from './createPipeline';
import { changesPicture, type Look } from './look';
import type { FromWorker, ToWorker } from './messages';
import { type Engine, openEngine } from './openEngine';

/** The worker's side of the talk: one camera at a time, drawn as the last look says. */
export interface Session {
  hear(message: ToWorker): void;
}

/** Where nobody looks, a frame now and then keeps the track alive. */
const UNWANTED_EVERY_MS = 1000;

export function createSession(tell: (message: FromWorker) => void): Session {
  let engine: Promise<Engine> | undefined;
  let look: ReadyLook | undefined;
  let lookNumber = 0;
  let drawn = { look: -1, stream: -1 };
  let out: { stream: number; writer: WritableStreamDefaultWriter<VideoFrame> } | undefined;
  let reader: ReadableStreamDefaultReader<VideoFrame> | undefined;
  let isWanted = true;
  let lastMs = 0;

  const fail = (error: unknown) => {
    // Nothing goes out until somebody decides anew.
    look = undefined;
    tell({ kind: 'failed', detail: String(error) });
  };
  const prepare = async (number: number, next: Look) => {
    lookNumber = number;
    // A plain picture never stands in for an effect that is on its way.
    if (look?.effect.kind === 'none' && next.effect.kind !== 'none') look = undefined;
    const picture = next.effect.kind === 'image' ? await fetchPicture(next.effect.url) : undefined;
    const needsPeople = next.effect.kind !== 'none' || next.framing;
    const loaded = needsPeople ? engine?.then(({ findPeople }) => findPeople()) : engine;
    // Nothing is hidden where only the frame follows: that may begin later.
    if (next.effect.kind === 'none') loaded?.catch(fail);
    else await loaded;
    if (lookNumber === number) look = { ...next, number, picture };
  };
  const isDue = () => {
    if (isWanted) return true;
    const now = performance.now();
    if (now - lastMs < UNWANTED_EVERY_MS) return false;
    lastMs = now;
    return true;
  };
  const draw = async (frame: VideoFrame, stream: number) => {
    const { pipeline, step } = await (engine ?? Promise.reject(new Error('The engine has not begun')));
    const current = look;
    if (!current || !isDue() || !out || out.stream !== stream) return;
    const result = changesPicture(current) ? await pipeline.draw(frame, current, step()) : frame.clone();
    // Chosen meanwhile: what was drawn before must not be seen after.
    const isOutdated = look === undefined || (look !== current && current.effect.kind === 'none');
    if (!result || isOutdated || out?.stream !== stream) return void result?.close();
    if (!(await written(out.writer, result))) return close();
    if (drawn.look === current.number && drawn.stream === stream) return;
    drawn = { look: current.number, stream };
    tell({ kind: 'drawn', ...drawn });
  };
  const read = async (stream: number, readable: ReadableStream<VideoFrame>) => {
    await reader?.cancel().catch(() => undefined);
    const mine = readable.getReader();
    reader = mine;
    engine?.then(({ pipeline }) => pipeline.forget()).catch(() => undefined);
    while (reader === mine) {
      const { value: frame, done } = await mine.read();
      if (done) return;
      try {
        if (reader === mine) await draw(frame, stream);
      } catch (error) {
        if (out?.stream === stream) fail(error);
      } finally {
        frame.close();
      }
    }
  };
  const close = () => {
    void reader?.cancel().catch(() => undefined);
    reader = undefined;
    void out?.writer.close().catch(() => undefined);
    out = undefined;
  };

  return {
    hear(message) {
      switch (message.kind) {
        case 'begin':
          engine ??= openEngine(message.first, tell);
          engine.catch(fail);
          return;
        case 'look':
          prepare(message.number, message.look).catch((error) => {
            if (lookNumber === message.number) fail(error);
          });
          return;
        case 'open':
          close();
          out = { stream: message.stream, writer: message.writable.getWriter() };
          read(message.stream, message.readable).catch(fail);
          return;
        case 'source':
          if (out?.stream === message.stream) read(message.stream, message.readable).catch(fail);
          return;
        case 'close':
          if (out?.stream === message.stream) close();
          return;
        case 'wanted':
          isWanted = message.isWanted;
      }
    },
  };
}

/** False where the track has been stopped meanwhile. */
async function written(writer: WritableStreamDefaultWriter<VideoFrame>, frame: VideoFrame): Promise<boolean> {
  try {
    await writer.write(frame);
    return true;
  } catch {
    frame.close();
    return false;
  }
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(new URL(url, self.location.origin));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return createImageBitmap(await response.blob());
}
