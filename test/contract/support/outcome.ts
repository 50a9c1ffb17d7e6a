import { ORPCError } from '@orpc/client';

/** What a call came to, in a form that is the same whatever ids, secrets and dates were drawn. */
export async function outcome(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answer: shape(await call) };
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    const { code, status, defined, data } = error;
    return { refused: shape({ code, status, defined, data }) };
  }
}

/** The next `count` values of a stream, which is then left. */
export async function firstOf<T>(stream: Promise<AsyncIterable<T>>, count: number): Promise<T[]> {
  const values: T[] = [];
  for await (const value of await stream) {
    values.push(value);
    if (values.length === count) break;
  }
  return values;
}

function shape(value: unknown): unknown {
  const text = JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && part > 1e12) return '<date>';
    // Where in the request a field stood is not said over REST.
    if (key === 'field' && typeof part === 'string') return part.replace(/^(?:params|query|body)\./u, '');
    return part;
  });
  if (text === undefined) return undefined;
  return JSON.parse(
    text
      .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/gu, '<token>')
      .replace(/(?:whsec|pk)_[\w-]{20,}/gu, '<key>')
      .replace(/"pk_[\w-]{1,10}"/gu, '"<hint>"')
      .replace(/(?:[a-z2-9]{4}-){4}[a-z2-9]{4}/gu, '<secret>')
      .replace(/-[a-z2-9]{15}(?![a-z0-9])/gu, '-<id>')
      .replace(/-[a-z2-9]{10,14}(?=")/gu, '-<id>')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gu, '<uuid>')
      .replace(/(?:[A-Z0-9]{26}|[0-9a-f]{32,64})(?=")/gu, '<long id>')
      .replace(/"(nextPageToken|knockToken)":"[^"]+"/gu, '"$1":"<token>"')
      .replace(/(https?|wss?):\/\/127\.0\.0\.1:\d+/gu, '$1://<host>'),
  );
}
