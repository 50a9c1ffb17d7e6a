import wasmUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import * as runtime from 'onnxruntime-web/wasm';
import { createQueue } from './createQueue';
import { createRecogniser, type Recogniser } from './createRecogniser';
import { createResampler } from './createResampler';
import { createSegmenter } from './createSegmenter';
import type { FromWorker, ToWorker } from './messages';

/** Our own copies, so that nothing is fetched from elsewhere. */
const MODEL = {
  encoder: '/captions/encoder.ort',
  decoder: '/captions/decoder.ort',
  tokenizer: '/captions/tokenizer.bin',
};

const queue = createQueue();
const ports = new Map<number, MessagePort>();
let recogniser: Recogniser | undefined;
let isBusy = false;

const tell = (message: FromWorker) => self.postMessage(message);

async function load(): Promise<void> {
  // Without the headers that isolate a page there is one thread.
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmPaths = { wasm: new URL(wasmUrl, self.location.href).href };
  const [encoder, decoder, tokenizer] = await Promise.all(
    [MODEL.encoder, MODEL.decoder, MODEL.tokenizer].map(fetchBytes),
  );
  if (!encoder || !decoder || !tokenizer) throw new Error('The model is incomplete');
  recogniser = await createRecogniser(runtime, { encoder, decoder, tokenizer });
  tell({ kind: 'ready' });
}

async function fetchBytes(path: string): Promise<Uint8Array> {
  const response = await fetch(new URL(path, self.location.href));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function work(): Promise<void> {
  if (isBusy || !recogniser) return;
  isBusy = true;
  for (let job = queue.next(); job; job = queue.next()) {
    const text = await recogniser.recognise(job.samples);
    tell({ kind: 'said', voice: job.voice, segment: job.number, text, isFinal: job.isFinal });
  }
  isBusy = false;
}

function fail(error: unknown): void {
  tell({ kind: 'failed', detail: String(error) });
  self.close();
}

function open(voice: number, rateHz: number, port: MessagePort): void {
  const resample = createResampler(rateHz);
  const segment = createSegmenter();
  ports.set(voice, port);
  port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    for (const found of segment(resample(data))) queue.add({ ...found, voice });
    work().catch(fail);
  };
}

self.onmessage = ({ data, ports: [port] }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    if (port) open(data.voice, data.rateHz, port);
    return;
  }
  ports.get(data.voice)?.close();
  ports.delete(data.voice);
  queue.close(data.voice);
};

load().then(work).catch(fail);
