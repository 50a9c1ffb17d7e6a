import type { Connection } from '../../api/connection';
import type { Door } from './Door';

interface DoorParts {
  clients: Connection['api'];
  roomId: string;
  secret: string | undefined;
  /** Origin of another host, in the desktop. */
  host: string | undefined;
  /** A random name of this browser. */
  device: string;
}

/** The way into a host's room. */
export function createDoor({ clients, roomId, secret, host, device }: DoorParts): Door {
  const { meetings, lobby, system } = clients({ host });
  const key = { roomId, secret };
  return {
    join: (participantName, knockToken) => meetings.join({ ...key, participantName, device, knockToken }),
    inside: (place) => clients({ host, place }),
    lobby: {
      knock: (participantName) => lobby.knock({ ...key, participantName, device }),
      wait: (knockToken, signal) => lobby.wait({ roomId, knockToken }, { signal }),
      leave: (knockToken) => lobby.leave({ roomId, knockToken }),
    },
    reach: () => system.reachability(),
    check: () => meetings.check(key),
    end: (place) => clients({ host, place }).meetings.end(key),
  };
}
