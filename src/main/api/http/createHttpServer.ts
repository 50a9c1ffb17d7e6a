import { createServer as createPlainServer, type Server } from 'node:http';
import { createServer as createTlsServer, Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Fault } from '../../../shared/domain/fault';
import { isLoopback } from '../../../shared/domain/isLoopback';
import { createHttpApp } from './createHttpApp';
import type { HttpServerOptions } from './httpServerOptions';
import { isOwnName } from './requestFacts';
import { passOnSignal } from './signalProxy';
import { trackSockets } from './trackSockets';

/** A request must have come in whole by then. Milliseconds. */
const REQUEST_MS = 30_000;
const HEADERS_MS = 10_000;
/** How long open requests may take to end when the host stops. */
const DRAIN_MS = 1000;
const SWEEP_MS = 20;

export interface HttpServer {
  /** As this machine reaches it: `http://127.0.0.1:9080`. */
  url: string;
  port: number;
  /** Serves new connections with another certificate. Nothing happens without TLS. */
  useCertificate(certificate: { cert: string; key: string }): void;
  /** Lets requests end for a moment, then cuts them. */
  close(): Promise<void>;
}

/** Listens, or throws PORT_TAKEN. */
export async function createHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { host, port, publicUrl, tls, signalTarget, log } = options;
  const app = await createHttpApp(options);
  const timeouts = { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS };
  const server = createAdaptorServer(
    tls
      ? { fetch: app.fetch, createServer: createTlsServer, serverOptions: { ...timeouts, ...tls } }
      : { fetch: app.fetch, createServer: createPlainServer, serverOptions: timeouts },
  ) as Server;

  const sockets = trackSockets(server);
  server.on('upgrade', (request, socket, head) => {
    const target = signalTarget?.();
    const isAllowed = !isLoopback(host) || isOwnName(request.headers.host, publicUrl);
    if (target && isAllowed && request.url?.startsWith('/rtc')) passOnSignal(target, request, socket, head);
    else socket.destroy();
  });
  await listen(server, port, host);
  server.on('error', (error) => log.error({ err: error }, 'The HTTP server failed'));

  const bound = (server.address() as AddressInfo).port;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `${tls ? 'https' : 'http'}://${name}:${bound}`,
    port: bound,
    useCertificate: (certificate) => {
      if (server instanceof TlsServer) server.setSecureContext(certificate);
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A connection that falls idle now would be kept for the next request, which we no longer take.
      const sweep = setInterval(() => sockets.closeIdle(), SWEEP_MS);
      const timer = setTimeout(() => sockets.closeAll(), DRAIN_MS);
      await closed;
      clearInterval(sweep);
      clearTimeout(timer);
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(
        isTaken ? new Fault('PORT_TAKEN', { reason: `Port ${port} on ${host} cannot be used: ${error.code}.` }) : error,
      );
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
