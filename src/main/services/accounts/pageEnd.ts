import { Fault } from '../../../shared/domain/fault';
import type { PageEnd } from './ports';

/** Opaque to callers: where the page ended, so that what is made meanwhile shifts nothing. */
export function encodePageEnd({ value, id }: PageEnd): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** Throws INVALID_INPUT for anything that we did not hand out for this order. */
export function decodePageEnd(token: string, sortField: 'name' | 'registrationDate' | 'date'): PageEnd {
  const expected = sortField === 'name' ? 'string' : 'number';
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const [value, id]: unknown[] = Array.isArray(parts) ? parts : [];
    const isValue = (part: unknown): part is string | number => typeof part === expected;
    if (isValue(value) && typeof id === 'string') return { value, id };
  } catch {
    // Not JSON: falls through to the same answer.
  }
  throw new Fault('INVALID_INPUT', {
    details: [{ field: 'nextPageToken', message: 'Not a token that this list has given in this order.' }],
  });
}
