import { Fault } from '../../../shared/domain/fault';
import type { Recording } from '../../../shared/domain/recording';
import type { RecordingQuery } from './RecordingStore';

type PageEnd = NonNullable<RecordingQuery['after']>;

/** Opaque to callers: where the page ended, so that what is recorded meanwhile shifts nothing. */
export function encodePageEnd(last: Recording, sortField: RecordingQuery['sortField']): string {
  return Buffer.from(JSON.stringify([last[sortField] ?? null, last.recordingId])).toString('base64url');
}

/** Throws INVALID_INPUT for anything that we did not hand out for this order. */
export function decodePageEnd(token: string, sortField: RecordingQuery['sortField']): PageEnd {
  const isValue = (part: unknown): part is PageEnd['value'] =>
    sortField === 'roomName' ? typeof part === 'string' : part === null || typeof part === 'number';
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const [value, id]: unknown[] = Array.isArray(parts) ? parts : [];
    if (isValue(value) && typeof id === 'string') return { value, id };
  } catch {
    // Not JSON: falls through to the same answer.
  }
  throw new Fault('INVALID_INPUT', {
    details: [{ field: 'nextPageToken', message: 'Not a token that this list has given in this order.' }],
  });
}
