import { BlockList, isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isLoopback } from '../../../shared/domain/isLoopback';

/** The context of a request as our handlers see it. */
export type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Where requests come from and where they were sent, whatever proxies lie between. */
export interface RequestFacts {
  /** Of the visitor. */
  addressOf(c: HttpContext): string;
  /** That the visitor's browser sees. */
  originOf(c: HttpContext): string;
  /** Whether pages of this origin are our own. */
  isOurs(c: HttpContext, origin: string): boolean;
}

interface Options {
  /** The configured address of this host. */
  publicUrl?: string;
  /** Addresses and networks (CIDR) of proxies that are believed when they say whom they speak for. */
  trustedProxies?: readonly string[];
}

/** Visitors' addresses and our own names; few are the rule. */
const REMEMBERED = 1000;

/** A proxy on this machine. */
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

export function createRequestFacts({ publicUrl, trustedProxies = LOOPBACK }: Options): RequestFacts {
  const trusted = blockListOf(trustedProxies);
  const known = publicUrl ? new URL(publicUrl) : undefined;
  const isTrusted = remembering(
    (address) => isIP(address) !== 0 && trusted.check(address, address.includes(':') ? 'ipv6' : 'ipv4'),
  );
  const partsOf = remembering((address) => {
    const { protocol, host } = new URL(address);
    return { protocol, host };
  });
  const peerOf = (c: HttpContext): string => plain(c.env.incoming.socket.remoteAddress ?? 'unknown');

  const originOf = (c: HttpContext): string => {
    // Parsing costs more than all the rest; what stands before the path is nearly always the same.
    const { protocol, host } = partsOf(c.req.url.slice(0, c.req.url.indexOf('/', 'https://'.length)));
    const told = isTrusted(peerOf(c)) ? toldOrigin(c) : {};
    const [seenHost, seenProtocol] = [told.host ?? host, told.protocol ?? protocol];
    // A proxy that says nothing about TLS still leads to the address that was configured.
    return known?.host === seenHost ? known.origin : `${seenProtocol}//${seenHost}`;
  };

  return {
    originOf,
    isOurs: (c, origin) => origin === originOf(c) || origin === known?.origin,
    addressOf(c) {
      const chain = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => plain(part.trim()));
      let address = peerOf(c);
      // Each trusted proxy vouches for the address before its own; what stands further left anyone may have written.
      while (isTrusted(address)) {
        const before = chain.pop();
        if (before === undefined || isIP(before) === 0) break;
        address = before;
      }
      return address;
    },
  };
}

/** The same function with its latest answers kept: addresses and names are few, and requests many. */
function remembering<T>(compute: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = compute(text);
    answers.set(text, answer);
    return answer;
  };
}

/** What a proxy says about where its visitor wanted to go. */
function toldOrigin(c: HttpContext): { protocol?: string; host?: string } {
  const first = (name: string) => c.req.header(name)?.split(',')[0]?.trim().toLowerCase();
  const protocol = first('x-forwarded-proto');
  const host = first('x-forwarded-host');
  return {
    ...(protocol === 'https' || protocol === 'http' ? { protocol: `${protocol}:` } : {}),
    ...(host && isHost(host) ? { host } : {}),
  };
}

function isHost(text: string): boolean {
  return /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u.test(text);
}

/** Without the port that some proxies write behind it. An IPv4 address that came in over an IPv6 socket is the IPv4 address. */
function plain(text: string): string {
  const [, address = text] = /^\[([^\]]+)\](?::\d+)?$/u.exec(text) ?? /^([\d.]+):\d+$/u.exec(text) ?? [];
  return address.replace(/^::ffff:(?=\d+\.)/iu, '');
}

function blockListOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix] = entry.split('/');
    const family = address.includes(':') ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/** Whether a host that listens on loopback answers for this name. A page of another site may have pointed its own name at us. */
export function isOwnName(hostHeader: string | undefined, publicUrl: string | undefined): boolean {
  if (!hostHeader) return false;
  const name = hostHeader.replace(/:\d+$/u, '');
  return isLoopback(name) || (publicUrl !== undefined && new URL(publicUrl).hostname === name);
}
