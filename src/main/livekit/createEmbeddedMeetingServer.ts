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
      // A page that came over TLS may open encrypted sockets only: those we pass on ourselves, at its own address.
      if (page?.protocol === 'https:') return `wss://${page.host}`;
      return `ws://${page?.hostname ?? '127.0.0.1'}:${port}`;
    },
  };
}
