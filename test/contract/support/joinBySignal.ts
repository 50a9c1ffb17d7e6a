import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';

/** Someone who is in a meeting without sending anything: LiveKit counts whoever has opened its signalling socket. */
export interface Presence {
  /** Settles when the server has put us out. */
  ended: Promise<void>;
  leave(): void;
}

export async function joinBySignal(ticket: { serverUrl: string; token: string }): Promise<Presence> {
  const url = new URL('/rtc', ticket.serverUrl.replace(/^ws/u, 'http'));
  url.search = new URLSearchParams({ access_token: ticket.token, protocol: '15', auto_subscribe: '0' }).toString();
  const handshake = request(url, {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': randomBytes(16).toString('base64'),
    },
  });
  handshake.end();
  const refusal = new Promise<never>((_, reject) => {
    handshake.on('response', ({ statusCode }) => reject(new Error(`The meeting server answered ${statusCode}`)));
  });
  const accepted = once(handshake, 'upgrade') as Promise<[IncomingMessage, Duplex, Buffer]>;
  const [, socket] = await Promise.race([accepted, refusal]);
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
  socket.resume();
  return { ended, leave: () => socket.destroy() };
}
