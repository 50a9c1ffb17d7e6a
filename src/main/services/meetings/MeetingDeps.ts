import type { Audit } from '../accounts/Audit';
import type { UserStore } from '../accounts/ports';
import type { Attempts } from '../attempts';
import type { RoomChanges } from '../ledger/createRoomChanges';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { LinkOrigin } from '../linkOrigin';
import type { Clock, Log, MeetingServer, MemberStore, Random, RoomStore, SettingStore } from '../ports';
import type { BreakoutStore } from '../together/BreakoutStore';
import type { ChatStore } from '../together/ChatStore';
import type { PollStore } from '../together/PollStore';
import type { TimerStore } from '../together/TimerStore';
import type { KnockStore } from './KnockStore';
import type { PlaceStore } from './PlaceStore';

/** What the services of meetings work with; each takes of it what it needs. */
export interface MeetingDeps {
  rooms: RoomStore;
  members: Pick<MemberStore, 'find' | 'findBySecret'>;
  users: Pick<UserStore, 'find'>;
  places: PlaceStore;
  knocks: KnockStore;
  chats: ChatStore;
  polls: PollStore;
  timers: TimerStore;
  breakouts: BreakoutStore;
  settings: Pick<SettingStore, 'setOnce'>;
  ledger: MeetingLedger;
  changes: Pick<RoomChanges, 'changed' | 'subscribe'>;
  server: MeetingServer;
  attempts: Attempts;
  origin: LinkOrigin;
  audit: Audit;
  log: Log;
  now: Clock;
  random: Random;
}
