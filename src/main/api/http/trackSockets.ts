import type { Server } from 'node:http';
import { Server as TlsServer } from 'node:https';
import type { Socket } from 'node:net';

/**
 * Knows which connections carry a request. Node's own `closeIdleConnections` spares those that never had one, which
 * browsers open ahead of time.
 */
export function trackSockets(server: Server): { closeIdle(): void; closeAll(): void } {
  const requests = new Map<Socket, number>();
  const keep = (socket: Socket): void => {
    requests.set(socket, 0);
    socket.on('close', () => requests.delete(socket));
  };
  // Over TLS, requests name the encrypted socket, not the one below it.
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', keep);
  server.on('request', ({ socket }, response) => {
    requests.set(socket, (requests.get(socket) ?? 0) + 1);
    response.on('close', () => {
      if (requests.has(socket)) requests.set(socket, (requests.get(socket) ?? 1) - 1);
    });
  });
  const close = (isDue: (count: number) => boolean): void => {
    for (const [socket, count] of requests) if (isDue(count)) socket.destroy();
  };
  return { closeIdle: () => close((count) => count === 0), closeAll: () => close(() => true) };
}
