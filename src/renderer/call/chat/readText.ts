import { DataStreamError, DataStreamErrorReason, type TextStreamReader } from 'livekit-client';

/**
 * A text stream as a whole, up to a size. What comes beyond is read and thrown away: left alone, LiveKit would gather it
 * in memory for as long as its sender likes.
 */
export async function readText(reader: TextStreamReader, maxBytes: number): Promise<string> {
  let text = '';
  let bytes = 0;
  for await (const chunk of withoutEnd(reader)) {
    // At least one byte each.
    bytes += chunk.length;
    if (bytes <= maxBytes) text += chunk;
  }
  return text;
}

/** The chunks of a stream until it ends, also where more comes than was announced. */
export async function* withoutEnd<Chunk extends string | Uint8Array>(
  stream: AsyncIterableStream<Chunk>,
): AsyncGenerator<Chunk> {
  for (;;) {
    try {
      for await (const chunk of stream) yield chunk;
      return;
    } catch (error) {
      if (!isTooLong(error)) throw error;
    }
  }
}

interface AsyncIterableStream<Chunk> {
  [Symbol.asyncIterator](): { next(): Promise<IteratorResult<Chunk>> };
}

function isTooLong(error: unknown): boolean {
  return error instanceof DataStreamError && error.reason === DataStreamErrorReason.LengthExceeded;
}
