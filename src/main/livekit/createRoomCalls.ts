import { DataPacket_Kind, RoomServiceClient, ServerError } from 'livekit-server-sdk';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Clock, LiveMeeting, LiveMeetingParticipant, MeetingServer } from '../services/ports';
import { httpAddress, type LiveKitConnection } from './connection';
import { liveKitFault } from './liveKitFault';
import { isPerson, toLiveParticipant, toMeetingParticipant } from './liveParticipant';
import { mintToken } from './mintToken';
import { participantPermission } from './participantPermission';

const TIMEOUT_S = 5;
/** A server that has answered is taken to be there for this long. */
const CHECKED_MS = 10_000;
/** Calls to the server that run at once while participants are listed. */
const AT_ONCE = 8;

/** What both kinds of LiveKit server do alike. `connection` throws a Fault while the server is not there. */
export type RoomCalls = Omit<MeetingServer, 'status' | 'onStatus' | 'restart' | 'address'>;

export function createRoomCalls(connection: () => LiveKitConnection, now: Clock): RoomCalls {
  let checkedAt = Number.NEGATIVE_INFINITY;

  async function call<T>(work: (client: RoomServiceClient) => Promise<T>): Promise<T> {
    const { url, apiKey, apiSecret } = connection();
    try {
      const options = { requestTimeout: TIMEOUT_S, failover: false };
      const result = await work(new RoomServiceClient(httpAddress(url), apiKey, apiSecret, options));
      checkedAt = now();
      return result;
    } catch (error) {
      checkedAt = Number.NEGATIVE_INFINITY;
      throw await liveKitFault(error, url);
    }
  }

  /** Like `call`; `absent` where LiveKit does not know the room, the participant or the track. */
  const callOn = <T, A>(absent: A, work: (client: RoomServiceClient) => Promise<T>): Promise<T | A> =>
    call(async (client) => {
      try {
        return await work(client);
      } catch (error) {
        if (error instanceof ServerError && error.code === 'not_found') return absent;
        throw error;
      }
    });

  return {
    mintToken: async (seat) => mintToken(connection(), seat),

    async check() {
      connection();
      if (now() - checkedAt < CHECKED_MS) return;
      // Any room will do: the call proves that the server is there and takes our key.
      await call((client) => client.listRooms(['-']));
    },

    meetings: (roomIds) =>
      call(async (client) => {
        const rooms = [...(await client.listRooms(roomIds && [...roomIds]))];
        const meetings = new Map<string, LiveMeeting>();
        const worker = async () => {
          for (let room = rooms.pop(); room; room = rooms.pop()) {
            const inside = (await client.listParticipants(room.name)).filter(isPerson).map(toMeetingParticipant);
            const startDate = Number(room.creationTimeMs) || Number(room.creationTime) * 1000;
            meetings.set(room.name, { session: room.sid, startDate, participants: inside.sort(byArrival) });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        return meetings;
      }),

    async openMeeting(roomId, { maxParticipants }) {
      await call((client) => client.createRoom({ name: roomId, maxParticipants }));
    },

    endMeeting: (roomId) => callOn(undefined, (client) => client.deleteRoom(roomId)),

    participants: (roomId) =>
      callOn([], async (client) => (await client.listParticipants(roomId)).filter(isPerson).map(toLiveParticipant)),

    removeParticipant: (roomId, identity) =>
      callOn(false, async (client) => {
        await client.removeParticipant(roomId, identity);
        return true;
      }),

    updateParticipant: (roomId, identity, { name, metadata, attributes, role, grants }) =>
      callOn(false, async (client) => {
        await client.updateParticipant(roomId, identity, {
          name,
          metadata,
          attributes: role ? { ...attributes, [ROLE_ATTRIBUTE]: role } : attributes,
          permission: grants && participantPermission(grants),
        });
        return true;
      }),

    async muteTrack(roomId, identity, trackId) {
      await callOn(undefined, (client) => client.mutePublishedTrack(roomId, identity, trackId, true));
    },

    async updateRoomMetadata(roomId, metadata) {
      await callOn(undefined, (client) => client.updateRoomMetadata(roomId, metadata));
    },

    async sendData(roomId, data, { topic, to }) {
      const destinationIdentities = to && [...to];
      await callOn(undefined, (client) =>
        client.sendData(roomId, data, DataPacket_Kind.RELIABLE, { topic, destinationIdentities }),
      );
    },
  };
}

function byArrival(a: LiveMeetingParticipant, b: LiveMeetingParticipant): number {
  return a.joinedDate - b.joinedDate;
}
