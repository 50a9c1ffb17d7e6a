import { isAdmin } from '../../../shared/domain/caller';
import { Fault } from '../../../shared/domain/fault';
import type { Permission } from '../../../shared/domain/permission';
import type { Recording, RecordingStatus } from '../../../shared/domain/recording';
import type { Audit } from '../accounts/Audit';
import type { MeetingLedger } from '../ledger/MeetingLedger';
import type { LinkOrigin } from '../linkOrigin';
import type { Visitor } from '../visitor';
import { createRecordingAccess, type RecordingAccessDeps } from './createRecordingAccess';
import type { RecordingQuery, StoredRecording } from './RecordingStore';
import { decodePageEnd, encodePageEnd } from './recordingPage';

/** What to list. */
export interface RecordingListing extends Pick<RecordingQuery, 'sortField' | 'sortOrder' | 'status' | 'roomName'> {
  roomId?: string;
  maxItems: number;
  nextPageToken?: string;
}

export interface RecordingPage {
  recordings: Recording[];
  isTruncated: boolean;
  nextPageToken?: string;
}

/** One recording, and the secret of a link to it where someone came by one. */
export interface Wanted {
  recordingId: string;
  secret?: string;
}

/** Recordings as they are stored. The engine that makes them is not here yet. */
export interface Recordings {
  /** Says why it cannot be. */
  start(roomId: string, visitor: Visitor): Promise<never>;
  list(query: RecordingListing & { secret?: string }, visitor: Visitor): Promise<RecordingPage>;
  get(wanted: Wanted, visitor: Visitor): Promise<Recording>;
  /** Its address for others: for anyone who has it, or for signed-in users. */
  url(wanted: Wanted & { privateAccess: boolean }, visitor: Visitor): Promise<string>;
  remove(recordingId: string, visitor: Visitor): Promise<void>;
  /** Each by itself. Throws DELETED_IN_PART where some stay. */
  removeMany(recordingIds: readonly string[], visitor: Visitor): Promise<string[]>;
  /** The file. Throws RECORDING_CONFLICT while there is none, RECORDING_NOT_AVAILABLE where nothing here could have made it. */
  file(wanted: Wanted, visitor: Visitor, permission: 'recordingPlay' | 'recordingDownload'): Promise<never>;
  stop(recordingId: string, visitor: Visitor): Promise<never>;
}

export interface RecordingsDeps extends RecordingAccessDeps {
  ledger: Pick<MeetingLedger, 'current'>;
  origin: LinkOrigin;
  audit: Audit;
}

const BEING_MADE: readonly RecordingStatus[] = ['starting', 'active', 'ending'];

export function createRecordings(deps: RecordingsDeps): Recordings {
  const { store, rooms, ledger, origin, audit } = deps;
  const access = createRecordingAccess(deps);

  async function find({ recordingId, secret }: Wanted, visitor: Visitor, permission: Permission) {
    const [stored] = await store.findMany([recordingId]);
    // Someone without an account learns nothing about which recordings exist.
    if (!stored && visitor.caller.kind === 'guest' && !visitor.memberToken) {
      throw new Fault(secret === undefined ? 'UNAUTHENTICATED' : 'LINK_NOT_VALID');
    }
    if (!stored) throw new Fault('RECORDING_NOT_FOUND');
    await access.need(stored, visitor, permission, secret);
    return stored;
  }

  async function removeOne({ recording: { recordingId, status } }: StoredRecording, visitor: Visitor): Promise<void> {
    if (BEING_MADE.includes(status)) throw new Fault('RECORDING_CONFLICT', { reason: status });
    const [gone] = await store.remove([recordingId]);
    if (!gone) throw new Fault('RECORDING_NOT_FOUND');
    await audit.record(visitor, { action: 'recording.delete', target: recordingId });
  }

  return {
    async start(roomId, visitor) {
      const { caller, memberToken } = visitor;
      if (caller.kind === 'guest' && !memberToken) throw new Fault('UNAUTHENTICATED');
      const room = await rooms.find(roomId);
      if (!room) throw new Fault('ROOM_NOT_FOUND', { roomIds: [roomId] });
      // With recording off nobody has the permission; the rule of the room is the better reason.
      if (room.config.recording.enabled || !isAdmin(caller))
        await access.needInRoom(roomId, visitor, 'recordingControl');
      if (!room.config.recording.enabled) throw new Fault('RECORDING_DISABLED');
      if (!(await ledger.current(roomId))) throw new Fault('MEETING_NOT_FOUND');
      throw new Fault('RECORDING_NOT_AVAILABLE');
    },

    async list({ roomId, maxItems, nextPageToken, secret, ...query }, visitor) {
      const after = nextPageToken === undefined ? undefined : decodePageEnd(nextPageToken, query.sortField);
      const sight = await access.sight(visitor, secret);
      const seen = sight.kind === 'all' ? undefined : sight.roomIds;
      const roomIds = roomId === undefined ? seen : [roomId].filter((id) => !seen || seen.includes(id));
      const found = await store.list({ ...query, roomIds, after, limit: maxItems + 1 });
      const recordings = found.slice(0, maxItems);
      const last = recordings.at(-1);
      const isTruncated = found.length > maxItems;
      const next = isTruncated && last ? { nextPageToken: encodePageEnd(last, query.sortField) } : {};
      return { recordings, isTruncated, ...next };
    },

    get: async (wanted, visitor) => (await find(wanted, visitor, 'recordingList')).recording,

    async url({ privateAccess, ...wanted }, visitor) {
      const { recording, publicSecret, privateSecret } = await find(wanted, visitor, 'recordingPlay');
      const secret = privateAccess ? privateSecret : publicSecret;
      return `${origin.forLinks(visitor)}/recording/${encodeURIComponent(recording.recordingId)}?secret=${secret}`;
    },

    remove: async (recordingId, visitor) => removeOne(await find({ recordingId }, visitor, 'recordingDelete'), visitor),

    async removeMany(recordingIds, visitor) {
      if (visitor.caller.kind === 'guest' && !visitor.memberToken) throw new Fault('UNAUTHENTICATED');
      const deleted: string[] = [];
      const failed: NonNullable<Fault['data']['failed']> = [];
      for (const recordingId of new Set(recordingIds)) {
        try {
          await removeOne(await find({ recordingId }, visitor, 'recordingDelete'), visitor);
          deleted.push(recordingId);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          failed.push({ id: recordingId, code: error.code });
        }
      }
      if (failed.length > 0) throw new Fault('DELETED_IN_PART', { deleted, failed });
      return deleted;
    },

    async file(wanted, visitor, permission) {
      const { recording } = await find(wanted, visitor, permission);
      if (recording.status !== 'complete') throw new Fault('RECORDING_CONFLICT', { reason: recording.status });
      throw new Fault('RECORDING_NOT_AVAILABLE');
    },

    async stop(recordingId, visitor) {
      const { recording } = await find({ recordingId }, visitor, 'recordingControl');
      if (!BEING_MADE.includes(recording.status)) throw new Fault('RECORDING_CONFLICT', { reason: recording.status });
      throw new Fault('RECORDING_NOT_AVAILABLE');
    },
  };
}
