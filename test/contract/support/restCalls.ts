import { expect } from 'vitest';
import { API_KEY, type World } from './createWorld';

interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** REST as programs call it: every answer has to be JSON. */
export function restCalls(world: () => World) {
  async function send(method: string, path: string, { body, headers = {} }: Sent) {
    const isWhole = /^\/(?:api|meet|v2)\//u.test(path);
    const answer = await fetch(world().http.url + (isWhole ? path : `/api/v1${path}`), {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    expect(answer.headers.get('content-type'), text).toContain('application/json');
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) };
  }
  const call = (method: string, path: string, { body, headers }: Sent = {}) =>
    send(method, path, { body, headers: { 'x-api-key': API_KEY, ...headers } });
  return {
    /** With the API key, below `/api/v1` unless the address says otherwise. */
    call,
    asGuest: (method: string, path: string, body?: unknown) => send(method, path, { body }),
    create: async (body: object = { roomName: 'Daily' }) => (await call('POST', '/rooms', { body })).body,
  };
}
