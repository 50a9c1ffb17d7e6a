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
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' && part > 1e12 ? '<date>' : part,
  );
  return JSON.parse(
    text
      .replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/gu, '<token>')
      .replace(/(?:[a-z2-9]{4}-){4}[a-z2-9]{4}/gu, '<secret>')
      .replace(/-[a-z2-9]{15}(?=["?])/gu, '-<id>')
      .replace(/-[a-z2-9]{10}(?=")/gu, '-<id>')
      .replace(/(http|ws):\/\/127\.0\.0\.1:\d+/gu, '$1://<host>'),
  );
}
