import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toContractError } from '../../services/toContractError';
import type { HttpServerOptions } from './httpServerOptions';

/** LiveKit's longest reports are a few kilobytes. */
const MAX_BODY_BYTES = 1_000_000;
const REQUEST_MS = 10_000;

export interface ReportListener {
  /** Where the LiveKit server on this machine reports who comes and goes. */
  url: string;
  close(): Promise<void>;
}

/**
 * Takes LiveKit's reports on a plain port of this machine only. For a host under TLS, whose certificate is made out to a
 * name by which the LiveKit server beside it does not call it.
 */
export async function createReportListener({
  receiveWebhook,
  log,
}: Required<Pick<HttpServerOptions, 'receiveWebhook' | 'log'>>): Promise<ReportListener> {
  const server = createServer({ requestTimeout: REQUEST_MS }, async (request, response) => {
    try {
      await receiveWebhook(await bodyOf(request), request.headers.authorization);
      response.end('{}');
    } catch (error) {
      const { code, status } = toContractError(error, log);
      response.writeHead(status).end(JSON.stringify({ code }));
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/livekit/webhook`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) throw new Error('The report is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
