import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isLoopback } from '../../../shared/domain/isLoopback';

/** The context of a request as our handlers see it. */
export type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Where the request came from. A proxy on this machine is believed when it names the address it speaks for. */
export function addressOf(c: HttpContext): string {
  const peer = c.env.incoming.socket.remoteAddress ?? 'unknown';
  const forwarded = isLoopback(peer) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || peer;
}

/** The origin that the visitor's browser sees: the public one where the request is for it, otherwise our own. */
export function originOf(c: HttpContext, publicUrl: string | undefined): string {
  const { protocol, host } = new URL(c.req.url);
  const known = publicUrl ? new URL(publicUrl) : undefined;
  return known?.host === host ? known.origin : `${protocol}//${host}`;
}

/** Whether a host that listens on loopback answers for this name. A page of another site may have pointed its own name at us. */
export function isOwnName(hostHeader: string | undefined, publicUrl: string | undefined): boolean {
  if (!hostHeader) return false;
  const name = hostHeader.replace(/:\d+$/u, '');
  return isLoopback(name) || (publicUrl !== undefined && new URL(publicUrl).hostname === name);
}
