import { Fault } from '../../../shared/domain/fault';
import { isRecord } from '../compat/openviduInput';
import type { HttpContext } from './requestFacts';
import { badRequest } from './restFailure';

/** A body that was read, or the answer to one that cannot be. */
export type ReadBody = { body: Body } | { refusal: Response };

export interface Body {
  /** JSON that has been found to be some; undefined where there is no body. */
  text?: string;
  /** No object, which no operation takes. */
  isOdd?: boolean;
}

/**
 * Reads a REST request's body before anything else is looked at: it is JSON, an object, or not there. Not JSON at all is
 * 400 even without a key; another type of content is 415; JSON of another kind is for validation to refuse.
 */
export async function readBody(c: HttpContext): Promise<ReadBody> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return { body: {} };
  const text = await c.req.text();
  if (text === '') return { body: {} };
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { refusal: badRequest(415, 'Send JSON, as application/json.') };
  try {
    return { body: { text, isOdd: !isRecord(JSON.parse(text)) } };
  } catch {
    return { refusal: badRequest(400, 'The request is not JSON.') };
  }
}

/** For what is validated without a contract. Throws INVALID_INPUT unless it is an object. */
export function jsonObject({ text }: Body): Record<string, unknown> {
  const value: unknown = text === undefined ? {} : JSON.parse(text);
  if (isRecord(value)) return value;
  throw new Fault('INVALID_INPUT', { details: [{ field: '', message: 'Send an object.' }] });
}
