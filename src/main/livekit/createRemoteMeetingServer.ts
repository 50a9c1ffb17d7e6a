import type { Clock, MeetingServer } from '../services/ports';
import { type LiveKitConnection, webSocketAddress } from './connection';
import { createRoomCalls } from './createRoomCalls';

/** A LiveKit server that somebody else runs. */
export function createRemoteMeetingServer(connection: LiveKitConnection, now: Clock = Date.now): MeetingServer {
  return {
    ...createRoomCalls(() => connection, now),
    status: () => ({ state: 'remote' }),
    onStatus: () => () => {},
    restart: () => {},
    address: () => webSocketAddress(connection.url),
  };
}
