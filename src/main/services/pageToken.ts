import { Fault } from '../../shared/domain/fault';

/** Where a page of a list ended: the value that it is sorted by, null for none, and an id. */
export interface PageEnd {
  value: string | number | null;
  id: string;
}

/** Opaque to callers. Tells a place, not a number, so that what is made or deleted meanwhile shifts nothing. */
export function encodePageToken({ value, id }: PageEnd): string {
  return Buffer.from(JSON.stringify({ value, id })).toString('base64url');
}

/** Throws INVALID_INPUT for anything that we did not hand out for a list in this order. */
export function decodePageToken(token: string, valueType: 'string' | 'number' | 'number?'): PageEnd {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    const { value, id } = { value: undefined, id: undefined, ...(parsed as object) } as Record<keyof PageEnd, unknown>;
    const isValue =
      valueType === 'string' ? typeof value === 'string' : typeof value === 'number' && Number.isFinite(value);
    const isNothing = value === null && valueType === 'number?';
    if ((isValue || isNothing) && typeof id === 'string') return { value: value as PageEnd['value'], id };
  } catch {
    // Not JSON: falls through to the same answer.
  }
  throw new Fault('INVALID_INPUT', {
    details: [{ field: 'nextPageToken', message: 'Not a token that this list has given in this order.' }],
  });
}
