import type { MeetingServerStatus } from '../../shared/contract/system';
import type { ErrorCode } from '../../shared/domain/errorCode';
import type { Meeting } from '../../shared/domain/meeting';
import type { Role } from '../../shared/domain/role';
import type { Room } from '../../shared/domain/room';
import type { Grants } from './grantsFor';

/** Milliseconds since the epoch. */
export type Clock = () => number;
/** Cryptographically strong random bytes. */
export type Random = (length: number) => Uint8Array;

/** Where a page of rooms ended. */
export interface RoomCursor {
  creationDate: number;
  roomId: string;
}

export interface RoomStore {
  insert(room: Room): Promise<void>;
  find(roomId: string): Promise<Room | undefined>;
  /** Those that exist, in no order. */
  findMany(roomIds: readonly string[]): Promise<Room[]>;
  /** The room one of whose links has this secret. */
  findBySecret(secret: string): Promise<Room | undefined>;
  /** Rooms of exactly this name, in any case; the newest first, at most `limit`. */
  findByName(roomName: string, limit: number): Promise<Room[]>;
  /** Newest first. */
  list(query: { nameContains?: string; after?: RoomCursor; limit: number }): Promise<Room[]>;
  /** False where there is no such room. */
  rename(roomId: string, roomName: string): Promise<boolean>;
  /** All of them, or none if one fails. */
  remove(roomIds: readonly string[]): Promise<void>;
  /** Remembers that people were inside. */
  markSeen(roomIds: readonly string[], date: number): Promise<void>;
}

/** Sessions and one-time codes. What is given here is hashed before it is written. */
export interface SessionStore {
  insertSession(token: string, expires: number): Promise<void>;
  hasSession(token: string, now: number): Promise<boolean>;
  removeSession(token: string): Promise<void>;
  insertEntryCode(code: string, expires: number): Promise<void>;
  /** True for the one caller who gets it. */
  takeEntryCode(code: string, now: number): Promise<boolean>;
  removeExpired(now: number): Promise<void>;
}

/** Small lasting choices. The caller validates what it reads. */
export interface SettingStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

export interface Database {
  rooms: RoomStore;
  sessions: SessionStore;
  settings: SettingStore;
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
  meetings(roomIds?: readonly string[]): Promise<Map<string, Meeting>>;
  /** Puts everyone out. Nothing happens where no meeting runs. */
  endMeeting(roomId: string): Promise<void>;
}

/** Where services report what went wrong while nobody was asking. `pino` fits. */
export interface Log {
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
