import { isLoopback } from '../../shared/domain/isLoopback';
import type { Clock, MeetingServer } from '../services/ports';
import { type LiveKitConnection, signalTarget, webSocketAddress } from './connection';
import { createRoomCalls } from './createRoomCalls';

/** A LiveKit server that somebody else runs. */
export function createRemoteMeetingServer(connection: LiveKitConnection, now: Clock = Date.now): MeetingServer {
  return {
    ...createRoomCalls(() => connection, now),
    status: () => ({ state: 'remote' }),
    onStatus: () => () => {},
    restart: () => {},
    address(pageOrigin) {
      const page = pageOrigin ? new URL(pageOrigin) : undefined;
      if (!page || !needsPassing(connection.url, page)) return webSocketAddress(connection.url);
      return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}`;
    },
  };
}

/**
 * Whether a page cannot reach the server itself, so that the host passes its signalling on: one that came over TLS opens
 * encrypted sockets only, and an address of the host's own computer means another computer to everyone else.
 */
function needsPassing(url: string, page: URL): boolean {
  const { hostname } = new URL(url);
  if (signalTarget(url) === undefined) return false;
  return page.protocol === 'https:' || (isLoopback(hostname) && !isLoopback(page.hostname));
}
