import { Agent as PlainAgent, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestTls, Agent as TlsAgent } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Fault } from '../../../shared/domain/fault';
import type { ResolvedAddress, Targets } from './createTargets';

/** An endpoint that has not answered by then has failed. Milliseconds. */
const TIMEOUT_MS = 10_000;
/** What an endpoint answers interests nobody; more than this and the connection is cut. */
const MAX_ANSWER_BYTES = 4096;
/** Connections are kept for the next delivery for this long. Milliseconds. */
const KEEP_ALIVE_MS = 15_000;
const MAX_IDLE_SOCKETS = 64;
/** HTTP's word for an endpoint that will never come back. */
const GONE = 410;

/** What came of sending: `status` where there was an answer, `error` where it was not a success. */
export interface Sent {
  delivered: boolean;
  status?: number;
  error?: string;
  /** The endpoint says that it is gone for good. */
  isGone?: boolean;
}

export interface Sender {
  /** Never throws. */
  send(url: string, headers: Record<string, string>, body: string): Promise<Sent>;
  /** Cuts what is under way; it counts as not tried. */
  close(): void;
}

/**
 * Posts to addresses that `targets` allows. It connects to the very addresses that were checked, so a name cannot be
 * pointed elsewhere in between, and it follows no redirect.
 */
export function createSender({ targets, timeoutMs = TIMEOUT_MS }: { targets: Targets; timeoutMs?: number }): Sender {
  const pool = { keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS, maxFreeSockets: MAX_IDLE_SOCKETS };
  const agents = { plain: new PlainAgent(pool), tls: new TlsAgent(pool) };
  const closing = new AbortController();

  async function post(url: URL, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Sent> {
    const addresses = await within(targets.resolve(url), signal);
    const isTls = url.protocol === 'https:';
    const options: RequestOptions = {
      method: 'POST',
      agent: isTls ? agents.tls : agents.plain,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      lookup: lookupAmong(addresses),
      signal,
    };
    return new Promise((resolve, reject) => {
      const request = (isTls ? requestTls : requestPlain)(url, options, (response) => {
        const status = response.statusCode ?? 0;
        const delivered = status >= 200 && status < 300;
        const end = () =>
          resolve({
            delivered,
            status,
            ...(delivered ? {} : { error: `It answered ${status}.` }),
            ...(status === GONE ? { isGone: true } : {}),
          });
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_ANSWER_BYTES) response.destroy();
        });
        response.on('close', end);
        response.on('error', end);
      });
      request.on('error', reject);
      request.end(body);
    });
  }

  return {
    async send(url, headers, body) {
      const abort = new AbortController();
      const end = () => abort.abort();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        end();
      }, timeoutMs);
      closing.signal.addEventListener('abort', end);
      try {
        return await post(new URL(url), headers, body, abort.signal);
      } catch (error) {
        const late = `It did not answer within ${timeoutMs / 1000} s.`;
        return { delivered: false, error: isLate ? late : sentenceOf(error) };
      } finally {
        clearTimeout(timer);
        closing.signal.removeEventListener('abort', end);
      }
    },
    close() {
      closing.abort();
      agents.plain.destroy();
      agents.tls.destroy();
    },
  };
}

/** Node asks for one address or for all, depending on its version. */
function lookupAmong(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (hostname, options, callback) => {
    const [first] = addresses;
    if (!first) callback(Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' }), '', 0);
    else if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function sentenceOf(error: unknown): string {
  if (error instanceof Fault) return error.data.details?.[0]?.message ?? error.code;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentences: Record<string, string> = {
    ENOTFOUND: 'Its name is not known.',
    EAI_AGAIN: 'Its name could not be looked up.',
    ECONNREFUSED: 'Nothing listens there.',
    ECONNRESET: 'It cut the connection.',
    ETIMEDOUT: 'It cannot be reached.',
    EHOSTUNREACH: 'It cannot be reached.',
    ENETUNREACH: 'It cannot be reached.',
  };
  return sentences[code] ?? (code || 'It could not be reached.');
}
