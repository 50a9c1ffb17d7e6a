import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Where the signalling of a LiveKit server is. */
export interface SignalTarget {
  host: string;
  port: number;
}

/** Passes LiveKit's signalling socket on to a server that the page cannot reach itself. */
export function passOnSignal(target: SignalTarget, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { url: path, method } = incoming;
  // The page's session is with us; the LiveKit server may be somebody else's, and goes by the token in the address.
  const { cookie: _, ...headers } = incoming.headers;
  const onwards = httpRequest({ ...target, path, method, headers });
  let upstream: Duplex | undefined;
  const end = (): void => {
    socket.destroy();
    onwards.destroy();
    // The request has let go of it by then: left open, it would be one more each time that a page is cut off.
    upstream?.destroy();
  };
  onwards.on('error', end);
  socket.on('error', end);
  socket.on('close', end);
  onwards.on('upgrade', (answer, taken, upstreamHead) => {
    upstream = taken;
    taken.on('error', end);
    if (socket.destroyed) return end();
    socket.write(headOf(answer));
    socket.write(upstreamHead);
    taken.write(head);
    taken.pipe(socket).pipe(taken);
  });
  // A refusal: the reason stands in the body.
  onwards.on('response', (answer) => {
    socket.write(headOf(answer));
    answer.pipe(socket);
  });
  onwards.end();
}

/** The server's answer to a plain request below the same path. */
export async function askSignal({ host, port }: SignalTarget, path: string): Promise<Response> {
  const name = host.includes(':') ? `[${host}]` : host;
  const answer = await fetch(`http://${name}:${port}${path}`);
  return new Response(answer.body, { status: answer.status });
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
