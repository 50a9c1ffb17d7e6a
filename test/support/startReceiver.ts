import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  /** `http://127.0.0.1:…` */
  url: string;
  /** Everything that came, in order. */
  received: Received[];
  /** How many connections were opened. */
  connections(): number;
  close(): Promise<void>;
}

/** Answers a delivery: with a status, or never (`hang`), or by cutting the connection (`cut`). */
export type Reaction = number | 'hang' | 'cut';

/** A real HTTP server that takes webhooks. */
export async function startReceiver(
  react: (received: Received, count: number) => Reaction = () => 200,
): Promise<Receiver> {
  const received: Received[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      const delivery = { path: request.url ?? '', headers: request.headers, body };
      received.push(delivery);
      const reaction = react(delivery, received.length);
      if (reaction === 'cut') request.socket.destroy();
      else if (reaction !== 'hang') {
        if (reaction >= 300 && reaction < 400) response.setHeader('location', '/elsewhere');
        response.writeHead(reaction).end('x'.repeat(100));
      }
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
