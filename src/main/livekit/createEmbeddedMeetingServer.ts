import { isLoopback } from '../../shared/domain/isLoopback';
import type { Clock, MeetingServer } from '../services/ports';
import { createRoomCalls } from './createRoomCalls';
import type { MeetingServerSupervisor } from './meetingServer/createMeetingServerSupervisor';

/** The livekit-server that we run ourselves. */
export function createEmbeddedMeetingServer(supervisor: MeetingServerSupervisor, now: Clock = Date.now): MeetingServer {
  return {
    ...createRoomCalls(() => supervisor.connection(), now),
    status: () => supervisor.status(),
    onStatus: (listener) => supervisor.onStatus(listener),
    restart: () => supervisor.start(),
    address(pageOrigin) {
      const { port } = supervisor.connection();
      const page = pageOrigin ? new URL(pageOrigin) : undefined;
      // A page that came over TLS may open encrypted sockets only, and between other pages and us there may be a proxy or
      // a firewall: we pass those on ourselves, so that one address is enough.
      if (page?.protocol === 'https:') return `wss://${page.host}`;
      return page && !isLoopback(page.hostname) ? `ws://${page.host}` : `ws://127.0.0.1:${port}`;
    },
  };
}
