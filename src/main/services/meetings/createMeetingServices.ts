import { isLoopback } from '../../../shared/domain/isLoopback';
import { ENTRIES_PER_MINUTE } from '../../../shared/domain/retention';
import { networkOf } from '../networkOf';
import { createBreakoutSeats } from '../together/createBreakoutSeats';
import { type Breakouts, createBreakouts } from '../together/createBreakouts';
import { type CallRate, createCallRate } from '../together/createCallRate';
import { type ChatRecords, createChatRecords } from '../together/createChatRecords';
import { createHands, type Hands } from '../together/createHands';
import { createPolls, type Polls } from '../together/createPolls';
import { createTimers, type Timers } from '../together/createTimers';
import { createArrivals, type OnArrival } from './createArrivals';
import type { Authority } from './createAuthority';
import { createAuthority } from './createAuthority';
import { type ConnectionCheck, createConnectionCheck } from './createConnectionCheck';
import { createDoor } from './createDoor';
import { createJoining, type Joining } from './createJoining';
import { createLobby, type Lobby } from './createLobby';
import { createParticipants, type Participants } from './createParticipants';
import { createPlaceWatch, type WatchPlace } from './createPlaceWatch';
import { createRights } from './createRights';
import { createRoomFeed } from './createRoomFeed';
import { createRunning, type Running } from './createRunning';
import { createTickets } from './createTickets';
import type { MeetingDeps } from './MeetingDeps';
import { createMemberTokens } from './memberTokens';

/** What goes on in rooms. */
export interface Meetings extends Joining, Running, ConnectionCheck {
  watchPlace: WatchPlace;
  /** Carries changed rules of a room, or of its members, to the people who are inside. */
  rulesChanged(roomId: string): Promise<void>;
}

export interface MeetingServices {
  breakouts: Breakouts;
  meetings: Meetings;
  participants: Participants & Hands;
  lobby: Lobby;
  chat: ChatRecords;
  polls: Polls;
  timer: Timers;
  authority: Authority;
  /** For the ledger: someone has come into a LiveKit room. */
  onArrival: OnArrival;
}

/** Puts the services of meetings together. */
export function createMeetingServices(deps: MeetingDeps): MeetingServices {
  const { changes, ledger, rooms } = deps;
  const { changed } = changes;
  const feed = createRoomFeed(deps);
  const memberTokens = createMemberTokens(deps);
  const door = createDoor(deps);
  const authority = createAuthority({ ...deps, memberTokens });
  const rights = createRights({ ...deps, authority });
  const tickets = createTickets({ ...deps, memberTokens });
  const countAddress = createCallRate(deps.now, ENTRIES_PER_MINUTE);
  // A proxy that tells nothing of those it speaks for is on this computer.
  const countEntry: CallRate = (address) => isLoopback(address) || countAddress(networkOf(address));
  const lobby = createLobby({ ...deps, door, authority, feed, countEntry, changed });
  return {
    meetings: {
      ...createJoining({ ...deps, door, tickets, authority, countEntry }),
      ...createConnectionCheck({ ...deps, door }),
      ...createRunning({ ...deps, door, authority, rights, changed }),
      watchPlace: createPlaceWatch({ authority, rights, feed, now: deps.now }),
      async rulesChanged(roomId) {
        const [room, meeting] = await Promise.all([rooms.find(roomId), ledger.current(roomId)]);
        if (room && meeting) await rights.applyToAll(room, meeting, { moderators: true });
        changed(roomId);
      },
    },
    participants: {
      ...createParticipants({ ...deps, authority, rights, changed }),
      ...createHands({ ...deps, authority }),
    },
    breakouts: createBreakouts({ ...deps, authority, changed, seating: createBreakoutSeats(deps) }),
    lobby,
    chat: createChatRecords({ ...deps, authority }),
    polls: createPolls({ ...deps, authority, changed }),
    timer: createTimers({ ...deps, authority, changed }),
    authority,
    onArrival: createArrivals({ ...deps, authority, rights }),
  };
}
