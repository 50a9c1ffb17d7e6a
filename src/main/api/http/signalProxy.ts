import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Passes LiveKit's signalling socket on to the embedded server, so that a page that came over TLS can reach it. */
export function passOnSignal(port: number, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { url: path, method, headers } = incoming;
  const onwards = httpRequest({ host: '127.0.0.1', port, path, method, headers });
  const fail = (): void => {
    socket.destroy();
    onwards.destroy();
  };
  onwards.on('error', fail);
  socket.on('error', fail);
  onwards.on('upgrade', (answer, upstream, upstreamHead) => {
    upstream.on('error', fail);
    socket.write(headOf(answer));
    socket.write(upstreamHead);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  // A refusal: the reason stands in the body.
  onwards.on('response', (answer) => {
    socket.write(headOf(answer));
    answer.pipe(socket);
  });
  onwards.end();
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
