import { type ParticipantInfo, ParticipantInfo_State, RoomServiceClient, ServerError } from 'livekit-server-sdk';
import type { Meeting, MeetingParticipant } from '../../shared/domain/meeting';
import { ROLES } from '../../shared/domain/role';
import { ROLE_ATTRIBUTE } from '../../shared/protocol/attributes';
import type { Clock, MeetingServer } from '../services/ports';
import { httpAddress, type LiveKitConnection } from './connection';
import { liveKitFault } from './liveKitFault';
import { mintToken } from './mintToken';

const TIMEOUT_S = 5;
/** A server that has answered is taken to be there for this long. */
const CHECKED_MS = 10_000;
/** Calls to the server that run at once while participants are listed. */
const AT_ONCE = 8;

/** What both kinds of LiveKit server do alike. `connection` throws a Fault while the server is not there. */
export type RoomCalls = Pick<MeetingServer, 'mintToken' | 'check' | 'meetings' | 'endMeeting'>;

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

  return {
    mintToken: (seat) => mintToken(connection(), seat),

    async check() {
      connection();
      if (now() - checkedAt < CHECKED_MS) return;
      // Any room will do: the call proves that the server is there and takes our key.
      await call((client) => client.listRooms(['-']));
    },

    meetings: (roomIds) =>
      call(async (client) => {
        const rooms = [...(await client.listRooms(roomIds && [...roomIds]))];
        const meetings = new Map<string, Meeting>();
        const worker = async () => {
          for (let room = rooms.pop(); room; room = rooms.pop()) {
            const inside = (await client.listParticipants(room.name)).filter(isPerson).map(toParticipant);
            meetings.set(room.name, { startDate: Number(room.creationTimeMs), participants: inside.sort(byArrival) });
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        return meetings;
      }),

    endMeeting: (roomId) =>
      call(async (client) => {
        try {
          await client.deleteRoom(roomId);
        } catch (error) {
          if (!(error instanceof ServerError && error.code === 'not_found')) throw error;
        }
      }),
  };
}

function isPerson({ state, permission }: ParticipantInfo): boolean {
  const isMachine = permission?.recorder || permission?.agent || permission?.hidden;
  return !isMachine && state !== ParticipantInfo_State.DISCONNECTED;
}

function toParticipant({ identity, name, attributes, joinedAtMs, joinedAt }: ParticipantInfo): MeetingParticipant {
  const role = ROLES.find((candidate) => candidate === attributes[ROLE_ATTRIBUTE]) ?? 'speaker';
  return { identity, name: name || identity, role, joinedDate: Number(joinedAtMs) || Number(joinedAt) * 1000 };
}

function byArrival(a: MeetingParticipant, b: MeetingParticipant): number {
  return a.joinedDate - b.joinedDate;
}
