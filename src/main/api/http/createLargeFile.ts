import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, byteRange } from './byteRange';
import { hashTag } from './hashTag';

export interface LargeFile {
  /** Of its content, read for it once for as long as the file stays what it was. */
  tag(): Promise<string>;
  /** `headers`: what belongs to it besides its length, its tag and its ranges. */
  respond(request: Request, headers: Record<string, string>): Promise<Response>;
}

/** Answers with a file that is too large to be kept in memory: it is read from the disk as fast as it is taken. */
export function createLargeFile(file: string): LargeFile {
  let known: { state: string; tag: Promise<string> } | undefined;

  function tagOf({ size, mtimeMs }: Stats): Promise<string> {
    const state = `${size} ${mtimeMs}`;
    if (known?.state === state) return known.tag;
    const tag = hashFile(file);
    known = { state, tag };
    // What could not be read now may be in a moment.
    tag.catch(() => {
      if (known?.tag === tag) known = undefined;
    });
    return tag;
  }

  return {
    tag: async () => tagOf(await stat(file)),

    async respond(request, headers) {
      const handle = await open(file);
      let isTaken = false;
      try {
        const state = await handle.stat();
        const { size } = state;
        const etag = `"${await tagOf(state)}-identity"`;
        const all = { ...headers, etag, 'accept-ranges': 'bytes' };
        if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: all });
        const range = rangeOf(request, size, etag);
        if (range === 'none') {
          return new Response(null, { status: 416, headers: { ...all, 'content-range': `bytes */${size}` } });
        }
        const { first, last } = range ?? { first: 0, last: size - 1 };
        const told = {
          ...all,
          'content-length': `${last - first + 1}`,
          ...(range ? { 'content-range': `bytes ${first}-${last}/${size}` } : {}),
        };
        const status = range ? 206 : 200;
        if (request.method === 'HEAD') return new Response(null, { status, headers: told });
        isTaken = true;
        // Closes the handle at its end, and where the one who asked goes away.
        const stream = Readable.toWeb(handle.createReadStream({ start: first, end: last }));
        return new Response(stream as ReadableStream<Uint8Array>, { status, headers: told });
      } finally {
        if (!isTaken) await handle.close();
      }
    },
  };
}

/** Only parts of the very content that the other has begun with are any use to them. */
function rangeOf({ method, headers }: Request, size: number, etag: string): ByteRange | 'none' | undefined {
  const condition = headers.get('if-range');
  if (method !== 'GET' || (condition !== null && condition !== etag)) return undefined;
  return byteRange(headers.get('range'), size);
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hashTag(hash);
}
