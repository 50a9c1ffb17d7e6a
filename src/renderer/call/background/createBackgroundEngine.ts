import type { BackgroundFigures, BackgroundMemory, Delegate } from './types';
import BackgroundWorker from './worker/background.worker.ts?worker';
import { LADDER, type Step } from './worker/ladder';
import type { Look } from './worker/look';
import type { Beginning, FromWorker, ToWorker } from './worker/messages';

/** The worker that draws, as the page sees it. */
export interface BackgroundEngine {
  /** What is drawn from now on. Answers with its number. */
  look(look: Look): number;
  /** Settles once a frame with this look, or a later one, has gone out of the stream; fails where none ever will. */
  drawn(look: number, stream: number): Promise<void>;
  open(readable: ReadableStream<VideoFrame>, writable: WritableStream<VideoFrame>): number;
  /** Other frames for a stream that is open. */
  source(stream: number, readable: ReadableStream<VideoFrame>): void;
  close(stream: number): void;
  setWanted(isWanted: boolean): void;
  terminate(): void;
}

export interface EngineParts {
  memory: BackgroundMemory;
  onChosen(delegate: Delegate): void;
  onFigures(figures: BackgroundFigures, slow: boolean): void;
  onFailed(detail: string): void;
}

/** With the version of the pipeline in the key, a new one is measured anew. */
const KEY = 'parley.background.engine.2';

interface Waiting {
  look: number;
  stream: number;
  resolve(): void;
  reject(error: Error): void;
}

export function createBackgroundEngine({ memory, onChosen, onFigures, onFailed }: EngineParts): BackgroundEngine {
  const worker = new BackgroundWorker();
  let waiting: Waiting[] = [];
  let looks = 0;
  let streams = 0;

  const send = (message: ToWorker, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const fail = (detail: string) => {
    for (const { reject } of waiting) reject(new Error(detail));
    waiting = [];
    onFailed(detail);
  };
  worker.onerror = ({ message }) => fail(message || 'The worker did not start');
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'drawn':
        for (const { look, stream, resolve } of waiting) if (look <= data.look && stream === data.stream) resolve();
        waiting = waiting.filter(({ look, stream }) => look > data.look || stream !== data.stream);
        return;
      case 'chosen':
        memory.setItem(KEY, JSON.stringify({ delegate: data.delegate, step: data.step }));
        onChosen(data.delegate);
        return;
      case 'figures':
        onFigures(data.figures, data.slow);
        return;
      case 'failed':
        fail(data.detail);
    }
  };
  send({ kind: 'begin', first: remembered(memory) });

  return {
    look(look) {
      looks += 1;
      send({ kind: 'look', number: looks, look });
      return looks;
    },
    drawn: (look, stream) =>
      new Promise((resolve, reject) => {
        waiting.push({ look, stream, resolve, reject });
      }),
    open(readable, writable) {
      streams += 1;
      send({ kind: 'open', stream: streams, readable, writable }, [readable, writable]);
      return streams;
    },
    source: (stream, readable) => send({ kind: 'source', stream, readable }, [readable]),
    close: (stream) => send({ kind: 'close', stream }),
    setWanted: (isWanted) => send({ kind: 'wanted', isWanted }),
    terminate() {
      worker.terminate();
      for (const { reject } of waiting) reject(new Error('The worker has ended'));
      waiting = [];
    },
  };
}

function remembered(memory: BackgroundMemory): Beginning {
  try {
    const stored = JSON.parse(memory.getItem(KEY) ?? '{}') as { delegate?: unknown; step?: Partial<Step> };
    const delegate = (['CPU', 'GPU'] as const).find((known) => known === stored.delegate);
    const step = LADDER.find(({ every, grid }) => every === stored.step?.every && grid === stored.step.grid);
    return { delegate, step };
  } catch {
    // Somebody else's text is as good as none.
    return {};
  }
}
