import type { ByteStreamReader } from 'livekit-client';
import { withoutEnd } from './readText';

/** Pieces are put together from time to time: a blob may lie on the disk, loose pieces lie in memory. */
const GATHER_BYTES = 4_000_000;

interface ReceiveOptions {
  /** Bytes; whatever comes beyond is thrown away, and the file with it. */
  maxBytes: number;
  type: string;
  onProgress(progress: number): void;
  signal: AbortSignal;
}

/**
 * Reads a byte stream to its end; undefined where it was cancelled by us or too large. Also then it is read on and thrown
 * away, since LiveKit would gather it in memory. Throws where it ends before its announced size.
 */
export async function receiveStream(
  reader: ByteStreamReader,
  { maxBytes, type, onProgress, signal }: ReceiveOptions,
): Promise<Blob | undefined> {
  const { size } = reader.info;
  let whole = new Blob([], { type });
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let loose = 0;
  let bytes = 0;
  let isRefused = false;
  for await (const piece of withoutEnd<Uint8Array>(reader)) {
    bytes += piece.byteLength;
    isRefused ||= signal.aborted || bytes > Math.min(maxBytes, size ?? maxBytes);
    if (isRefused) {
      whole = new Blob([], { type });
      pieces = [];
      continue;
    }
    pieces.push(new Uint8Array(piece));
    loose += piece.byteLength;
    if (loose >= GATHER_BYTES) {
      whole = new Blob([whole, ...pieces], { type });
      pieces = [];
      loose = 0;
    }
    if (size) onProgress(bytes / size);
  }
  return isRefused || signal.aborted ? undefined : new Blob([whole, ...pieces], { type });
}
