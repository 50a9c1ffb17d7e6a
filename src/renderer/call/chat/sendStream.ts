import type { Room as LiveKitRoom } from 'livekit-client';

/** Read and sent at a time, in bytes: progress is seen, and a message need not wait behind it for long. */
const PIECE_BYTES = 64 * 1024;

export interface OutgoingFile {
  file: File;
  /** Also the stream's id. */
  id: string;
  topic: string;
  attributes: Record<string, string>;
  to?: string[];
}

/**
 * Sends a file as a byte stream, piece by piece. Where the signal aborts it ends early, which receivers notice by its
 * announced size; then, as where the connection fails, this throws.
 */
export async function sendStream(
  room: LiveKitRoom,
  { file, id, topic, attributes, to }: OutgoingFile,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const writer = await room.localParticipant.streamBytes({
    topic,
    name: file.name,
    mimeType: file.type,
    totalSize: file.size,
    attributes,
    streamId: id,
    ...(to ? { destinationIdentities: to } : {}),
  });
  try {
    for (let sent = 0; sent < file.size; sent += PIECE_BYTES) {
      signal.throwIfAborted();
      const piece = await file.slice(sent, sent + PIECE_BYTES).arrayBuffer();
      signal.throwIfAborted();
      await writer.write(new Uint8Array(piece));
      if (!signal.aborted) onProgress(Math.min(1, (sent + piece.byteLength) / file.size));
    }
  } finally {
    await writer.close();
  }
}
