import { connect, type Socket } from 'node:net';

/** What one measurement came to. Times in milliseconds. */
export interface Load {
  count: number;
  perSecond: number;
  p50: number;
  p99: number;
}

export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  /** Made anew for each request. */
  body?: (index: number) => unknown;
}

interface LoadOptions {
  url: string;
  request: LoadRequest;
  seconds: number;
  /** Goes on until there were so many, however long it takes: code runs at its full speed only after some thousand. */
  atLeast?: number;
  /** Open at once, each with one request at a time. */
  connections?: number;
}

/**
 * Sends the same request over and over on kept connections. Plain sockets, since Node's own HTTP client would be slower
 * than what is measured. Throws at the first answer that is no success.
 */
export async function measureLoad({ url, request, seconds, atLeast = 0, connections = 8 }: LoadOptions): Promise<Load> {
  const { hostname, port, host } = new URL(url);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  let index = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname);
      const exchange = exchangeOver(socket);
      while (performance.now() < end || index < atLeast) {
        const text = textOf(request, host, index++);
        const start = performance.now();
        const status = await exchange(text);
        times.push(performance.now() - start);
        if (status < 200 || status >= 300) throw new Error(`${request.method} ${request.path} answered ${status}`);
      }
      socket.destroy();
    }),
  );
  const elapsed = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { count: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

function textOf({ method, path, headers = {}, body }: LoadRequest, host: string, index: number): string {
  const content = body ? JSON.stringify(body(index)) : '';
  const lines = { host, ...headers, ...(body && { 'content-type': 'application/json' }) };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = body ? `content-length: ${Buffer.byteLength(content)}\r\n` : '';
  return `${method} ${path} HTTP/1.1\r\n${head.join('')}${length}\r\n${content}`;
}

/** One request and its whole answer, of known length or in chunks. Gives the status. */
function exchangeOver(socket: Socket): (text: string) => Promise<number> {
  let parts: Buffer[] = [];
  let size = 0;
  let total: number | undefined;
  let isChunked = false;
  let settle: { resolve(status: number): void; reject(error: Error): void } | undefined;
  let status = 0;

  const readHead = () => {
    const text = Buffer.concat(parts).toString('latin1');
    const headEnd = text.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = text.slice(0, headEnd).toLowerCase();
    status = Number(head.slice(9, 12));
    isChunked = head.includes('\r\ntransfer-encoding: chunked');
    const length = /\r\ncontent-length: (\d+)/u.exec(head)?.[1];
    total = headEnd + 4 + Number(length ?? 0);
  };
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    parts.push(chunk);
    size += chunk.length;
    if (total === undefined) readHead();
    if (total === undefined) return;
    const isWhole = isChunked
      ? Buffer.concat(parts.slice(-2)).subarray(-7).toString() === '\r\n0\r\n\r\n'
      : size >= total;
    if (!isWhole) return;
    [parts, size, total] = [[], 0, undefined];
    settle?.resolve(status);
  });
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('The connection was closed')));
  return (text) =>
    new Promise((resolve, reject) => {
      settle = { resolve, reject };
      socket.write(text);
    });
}
