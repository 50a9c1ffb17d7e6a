import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Fault } from '../../../shared/domain/fault';
import { isPublicAddress } from './isPublicAddress';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Every address of a host name; throws where there is none. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Decides what the host may send to, so that nobody can make it knock at doors inside its own network. */
export interface Targets {
  /**
   * Throws WEBHOOK_TARGET_REFUSED for an address that may not be sent to. A name that cannot be resolved now passes: its
   * server may not be there yet, and it is looked at again before each delivery.
   */
  check(url: string): Promise<void>;
  /** The addresses to connect to, all of them allowed. Throws WEBHOOK_TARGET_REFUSED, or what the resolver says. */
  resolve(url: URL): Promise<ResolvedAddress[]>;
}

export const resolveBySystem: Resolve = (hostname) => systemLookup(hostname, { all: true });

/** `allowPrivate`: machines of this network, and this one, may be sent to. */
export function createTargets({ allowPrivate, resolve }: { allowPrivate: boolean; resolve: Resolve }): Targets {
  async function allowed(url: URL): Promise<ResolvedAddress[]> {
    const hostname = url.hostname.replace(/^\[|\]$/gu, '');
    const family = isIP(hostname);
    const found = family ? [{ address: hostname, family }] : await resolve(hostname);
    // One private address among public ones is a trick or a mistake, so it refuses them all.
    const isRefused = !allowPrivate && found.some(({ address }) => !isPublicAddress(address));
    if (isRefused) refuse(`${hostname} is an address of a private network.`);
    return found;
  }

  return {
    async check(text) {
      const url = parseTarget(text);
      try {
        await allowed(url);
      } catch (error) {
        if (error instanceof Fault) throw error;
      }
    },
    resolve: allowed,
  };
}

function parseTarget(text: string): URL {
  if (!URL.canParse(text)) refuse('It is not an address.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('It begins with neither https:// nor http://.');
  if (url.username || url.password) refuse('It carries a name or a password.');
  if (url.port === '0') refuse('Nothing can listen on port 0.');
  return url;
}

function refuse(message: string): never {
  throw new Fault('WEBHOOK_TARGET_REFUSED', { details: [{ field: 'url', message }] });
}
