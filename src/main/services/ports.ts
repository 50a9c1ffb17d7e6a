import type { MeetingServerStatus } from '../../shared/contract/system';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { LeaveCause, Meeting, MeetingParticipant } from '../../shared/domain/meeting';
import type { Member } from '../../shared/domain/member';
import type { Role } from '../../shared/domain/role';
import type { LinkKind, Room, RoomStatus } from '../../shared/domain/room';
import type { OutboxEvent } from '../../shared/domain/webhookEvent';
import type { ApiKeyStore, AuditStore, SessionStore, UserStore } from './accounts/ports';
import type { ChangeStore } from './ledger/ChangeStore';
import type { MeetingStore } from './ledger/MeetingStore';
import type { Grants } from './meetings/grantsFor';
import type { KnockStore } from './meetings/KnockStore';
import type { PlaceStore } from './meetings/PlaceStore';
import type { RecordingStore } from './recordings/RecordingStore';
import type { LeaseStore, ScheduleStore } from './schedule/ScheduleStore';
import type { BreakoutStore } from './together/BreakoutStore';
import type { ChatStore } from './together/ChatStore';
import type { PollStore } from './together/PollStore';
import type { TimerStore } from './together/TimerStore';
import type { WebhookStore } from './webhooks/WebhookStore';

/** Milliseconds since the epoch. */
export type Clock = () => number;
/** Cryptographically strong random bytes. */
export type Random = (length: number) => Uint8Array;

/** Which rooms, in which order. */
export interface RoomQuery {
  sortField: 'creationDate' | 'roomName' | 'autoDeletionDate';
  sortOrder: 'asc' | 'desc';
  /** Where the page before ended: the sort field's value there, and the room's id. */
  after?: { value: string | number | null; id: string };
  limit: number;
  /** `matches` is asked for one name after the other, where no index can help. */
  name?:
    | { text: string; mode: 'exact' | 'prefix' | 'partial'; ignoreCase: boolean }
    | { matches(name: string): boolean };
  status?: RoomStatus;
  owner?: string;
  memberId?: string;
  userAccess?: boolean;
  archived?: boolean;
  /** Only rooms that this user may see: member of, open to every user or, where they may own rooms, their own. */
  visibleTo?: { userId: string; owned: boolean };
}

/** What of a room can be changed; undefined takes an optional field away where the key is present. */
export type RoomChange = Partial<Omit<Room, 'roomId' | 'creationDate' | 'secrets'>>;

export interface RoomStore {
  /** Throws CUSTOM_ID_TAKEN. */
  insert(room: Room): Promise<void>;
  find(roomId: string): Promise<Room | undefined>;
  findByCustomId(customId: string): Promise<Room | undefined>;
  /** Those that exist, in no order. */
  findMany(roomIds: readonly string[]): Promise<Room[]>;
  /** The room one of whose links has this secret, and which link. */
  findBySecret(secret: string): Promise<{ room: Room; kind: LinkKind } | undefined>;
  /** Rooms of exactly this name, in any case; the newest first, at most `limit`. */
  findByName(roomName: string, limit: number): Promise<Room[]>;
  list(query: RoomQuery): Promise<Room[]>;
  /** Of rooms that are not archived. */
  count(): Promise<number>;
  /**
   * Changes a room and moves `due`. A function is given the room as it is; nobody else's change comes between that and
   * the writing. `ifStatus`: only while the room has one of these. `events` are remembered in the same transaction. The
   * room afterwards; undefined where nothing was changed. Throws CUSTOM_ID_TAKEN.
   */
  update(
    roomId: string,
    change: RoomChange | ((room: Room) => RoomChange),
    options?: { ifStatus?: readonly RoomStatus[]; events?: readonly OutboxEvent[] },
  ): Promise<Room | undefined>;
  /** False where the room is not there. */
  replaceSecret(roomId: string, kind: LinkKind, secret: string): Promise<boolean>;
  /**
   * With members and links, all of them or none. `ifStatus` as above: rooms of another status stay. Rows of recordings
   * outlive the room, unless they are to go with it (`delete`) or keep it (`spare`). The ids that went.
   */
  remove(
    roomIds: readonly string[],
    options?: { ifStatus?: readonly RoomStatus[]; recordings?: 'delete' | 'spare' },
  ): Promise<string[]>;
  /** Those of these rooms that recordings are stored of. */
  withRecordings(roomIds: readonly string[]): Promise<Set<string>>;
  /** Remembers that people were inside. */
  markSeen(roomIds: readonly string[], date: number): Promise<void>;
}

/** Which members of a room, in which order. */
export interface MemberQuery {
  roomId: string;
  sortField: 'membershipDate' | 'name';
  sortOrder: 'asc' | 'desc';
  after?: { value: string | number | null; id: string };
  limit: number;
  /** Part of a name, in any case. */
  name?: string;
}

export type MemberChange = Partial<Pick<Member, 'name' | 'baseRole' | 'customPermissions' | 'permissionsUpdatedAt'>>;

export interface MemberStore {
  /** Throws MEMBER_EXISTS, and ROOM_NOT_FOUND where the room went meanwhile. */
  insert(member: Member): Promise<void>;
  find(roomId: string, memberId: string): Promise<Member | undefined>;
  /** The guest whose personal link has this secret. */
  findBySecret(secret: string): Promise<Member | undefined>;
  /** Someone's memberships in these rooms, or in all. */
  findOf(memberId: string, roomIds?: readonly string[]): Promise<Member[]>;
  list(query: MemberQuery): Promise<Member[]>;
  /** As `RoomStore.update`. */
  update(roomId: string, memberId: string, change: (member: Member) => MemberChange): Promise<Member | undefined>;
  /** The ids that went. */
  remove(roomId: string, memberIds: readonly string[]): Promise<string[]>;
}

/** Small lasting choices. The caller validates what it reads. */
export interface SettingStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Writes unless something is there, and gives what is there then: of hosts that do so at once, all get the same. */
  setOnce(key: string, value: unknown): Promise<unknown>;
}

export interface Database {
  rooms: RoomStore;
  members: MemberStore;
  users: UserStore;
  sessions: SessionStore;
  apiKeys: ApiKeyStore;
  audit: AuditStore;
  settings: SettingStore;
  places: PlaceStore;
  knocks: KnockStore;
  breakouts: BreakoutStore;
  chats: ChatStore;
  polls: PollStore;
  timers: TimerStore;
  webhooks: WebhookStore;
  recordings: RecordingStore;
  meetings: MeetingStore;
  changes: ChangeStore;
  leases: LeaseStore;
  schedule: ScheduleStore;
  /** What happened while opening that the owner should hear of. */
  notices: readonly ErrorCode[];
  /** One small read; throws a Fault where the data cannot be reached. */
  ping(): Promise<void>;
  close(): void;
}

/** What a token is minted for. */
export interface Seat {
  roomId: string;
  identity: string;
  name: string;
  role: Role;
  grants: Grants;
  /** The room's limit, for the join that makes the LiveKit room. */
  maxParticipants?: number;
  /** How long one can connect with the token; absent: minutes. Milliseconds. */
  validMs?: number;
}

/** The LiveKit server of a workspace, embedded or remote. Everything that talks to it throws a Fault where it fails. */
export interface MeetingServer {
  status(): MeetingServerStatus;
  onStatus(listener: () => void): () => void;
  /** Prepares and starts an embedded server that does not run; nothing happens otherwise. */
  restart(): void;
  /** `ws://` or `wss://` address for a participant whose page came from `pageOrigin`. */
  address(pageOrigin?: string): string;
  mintToken(seat: Seat): Promise<string>;
  /** Throws unless the server answers and accepts our key. Recent success counts. */
  check(): Promise<void>;
  /** The running meetings, by room id: of these rooms, or of all. */
  meetings(roomIds?: readonly string[]): Promise<Map<string, LiveMeeting>>;
  /** Makes the LiveKit room, so that a meeting can be begun with nobody inside. */
  openMeeting(roomId: string, options: { maxParticipants?: number }): Promise<void>;
  /** Puts everyone out. Nothing happens where no meeting runs. */
  endMeeting(roomId: string): Promise<void>;
  /** Everyone inside, with what they send. Empty where no meeting runs. */
  participants(roomId: string): Promise<LiveParticipant[]>;
  /** False where they are not inside. */
  removeParticipant(roomId: string, identity: string): Promise<boolean>;
  /** False where they are not inside. Grants are replaced as a whole. */
  updateParticipant(
    roomId: string,
    identity: string,
    change: { name?: string; metadata?: string; attributes?: Record<string, string>; role?: Role; grants?: Grants },
  ): Promise<boolean>;
  muteTrack(roomId: string, identity: string, trackId: string): Promise<void>;
  updateRoomMetadata(roomId: string, metadata: string): Promise<void>;
  /** Reliable data from the server; to everyone where `to` is absent. */
  sendData(roomId: string, data: Uint8Array, options: { topic?: string; to?: readonly string[] }): Promise<void>;
}

/** Someone inside, as LiveKit knows them. */
export interface LiveParticipant {
  identity: string;
  name: string;
  role: Role;
  /** Milliseconds since the epoch. */
  joinedDate: number;
  metadata: string;
  attributes: Record<string, string>;
  /** `source`: `microphone`, `camera`, `screen_share`, `screen_share_audio` or `unknown`. */
  tracks: { trackId: string; source: string; muted: boolean }[];
  /** What they may send now. */
  grants: Grants;
}

/** One run of a LiveKit room. `session` is LiveKit's own id of the run: another one each time the room is made anew. */
export interface LiveMeeting extends Meeting {
  session: string;
  participants: LiveMeetingParticipant[];
}

export interface LiveMeetingParticipant extends MeetingParticipant {
  /** LiveKit's own id of this connection: another one each time they come back. */
  session: string;
  /** They send audio, video or a share that is not muted. */
  isPublishing: boolean;
}

/** What a LiveKit server reports. Several may come twice, late or not at all. Dates in milliseconds since the epoch. */
export type MeetingServerEvent = { roomId: string /** See `LiveMeeting`. */; session: string; date: number } & (
  | { kind: 'roomStarted' | 'roomFinished' }
  | { kind: 'participantJoined'; participant: LiveMeetingParticipant }
  | {
      kind: 'participantLeft';
      participant: LiveMeetingParticipant;
      /** `replaced`: the same person has connected once more, and is still there. */
      cause: LeaveCause | 'replaced';
    }
  | { kind: 'trackPublished' | 'trackUnpublished'; identity: string }
);

/** Where services report what went wrong while nobody was asking. `pino` fits. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
