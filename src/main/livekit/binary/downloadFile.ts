import { createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A connection that brings nothing for this long is given up and made anew. */
const IDLE_MS = 30_000;
/** So many attempts in a row may bring nothing at all. */
const BARREN_ATTEMPTS = 3;
const FIRST_RETRY_MS = 500;

interface DownloadOptions {
  fetch: typeof fetch;
  url: string;
  /** The file to write; what it already holds is taken as the beginning. */
  file: string;
  onBytes?: (received: number, total: number | undefined) => void;
  signal?: AbortSignal;
}

/** The server has no such file, or will not give it: trying again is of no use. */
class Refused extends Error {}

/** Downloads a file, going on where an earlier attempt (of this or an earlier process) was cut off. */
export async function downloadFile(options: DownloadOptions): Promise<void> {
  let barren = 0;
  for (;;) {
    const before = await sizeOf(options.file);
    try {
      if (await fetchRest(options, before)) return;
      throw new Error('the connection ended too early');
    } catch (error) {
      options.signal?.throwIfAborted();
      barren = (await sizeOf(options.file)) > before ? 0 : barren + 1;
      if (error instanceof Refused || barren >= BARREN_ATTEMPTS) throw error;
      await wait(FIRST_RETRY_MS * 2 ** barren, undefined, { signal: options.signal });
    }
  }
}

/** One attempt; true where the file is whole afterwards. */
async function fetchRest({ fetch, url, file, onBytes, signal }: DownloadOptions, offset: number): Promise<boolean> {
  const idle = new AbortController();
  let idleTimer = setTimeout(() => idle.abort(), IDLE_MS);
  const stop = signal ? AbortSignal.any([signal, idle.signal]) : idle.signal;
  try {
    const headers = { 'accept-encoding': 'identity', ...(offset > 0 ? { range: `bytes=${offset}-` } : {}) };
    const response = await fetch(url, { headers, signal: stop });
    if (response.status === 416) return await isWholeOrRemoved(response, file, offset);
    if (response.status >= 400 && response.status < 500) throw new Refused(`${url} answered ${response.status}`);
    if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
    const start = response.status === 206 ? rangeStart(response) : 0;
    if (start !== 0 && start !== offset) throw new Refused(`${url} gave another part than was asked for`);
    const length = response.headers.get('content-length');
    const total = length === null ? undefined : start + Number(length);
    let received = start;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(idleTimer);
        idleTimer = setTimeout(() => idle.abort(), IDLE_MS);
        received += chunk.length;
        onBytes?.(received, total);
        done(null, chunk);
      },
    });
    const target = createWriteStream(file, { flags: start > 0 ? 'a' : 'w' });
    await pipeline(Readable.from(chunksOf(response.body)), count, target, { signal: stop });
    return total === undefined || received === total;
  } finally {
    clearTimeout(idleTimer);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield Buffer.from(next.value);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** "Range not satisfiable": we have all of it, or something else altogether. */
async function isWholeOrRemoved(response: Response, file: string, offset: number): Promise<boolean> {
  const total = /^bytes \*\/(\d+)$/u.exec(response.headers.get('content-range') ?? '')?.[1];
  if (total !== undefined && Number(total) === offset) return true;
  await rm(file, { force: true });
  return false;
}

function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/u.exec(response.headers.get('content-range') ?? '')?.[1] ?? -1);
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
