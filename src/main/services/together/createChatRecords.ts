import { CHAT_KEPT, CHAT_SIGNS_MAX, type ChatRecord, isSign } from '../../../shared/domain/chatRecord';
import { Fault } from '../../../shared/domain/fault';
import type { Room } from '../../../shared/domain/room';
import type { Authority, HeldPlace } from '../meetings/createAuthority';
import type { MeetingDeps } from '../meetings/MeetingDeps';
import { runningMeeting } from '../meetings/runningMeeting';
import type { Visitor } from '../visitor';
import type { MessageKey, NewMessage } from './ChatStore';
import { createCallRate } from './createCallRate';

/** Calls that hand in messages, by one place in a minute; each brings up to a hundred. */
const ADDS_PER_MINUTE = 120;
/** Other changes of messages, by one place in a minute. */
const CHANGES_PER_MINUTE = 120;

/** What was written in meetings, as the host keeps it for those who come later. */
export interface ChatRecords {
  list(
    roomId: string,
    query: { before?: number; maxItems: number },
    visitor: Visitor,
  ): Promise<{ messages: ChatRecord[]; hasMore: boolean }>;
  add(roomId: string, messages: readonly NewMessage[], visitor: Visitor): Promise<ChatRecord[]>;
  edit(roomId: string, key: MessageKey, text: string, visitor: Visitor): Promise<ChatRecord>;
  remove(roomId: string, key: MessageKey, visitor: Visitor): Promise<void>;
  react(roomId: string, key: MessageKey, sign: { emoji: string; on: boolean }, visitor: Visitor): Promise<ChatRecord>;
}

type Deps = Pick<MeetingDeps, 'chats' | 'ledger' | 'now'> & { authority: Authority };

export function createChatRecords({ chats, ledger, now, authority }: Deps): ChatRecords {
  const countAdd = createCallRate(now, ADDS_PER_MINUTE);
  const countChange = createCallRate(now, CHANGES_PER_MINUTE);
  const missing = ({ id }: MessageKey) => new Fault('MESSAGE_NOT_FOUND', { reason: id });

  /** The place of someone who may write. */
  async function writer(roomId: string, visitor: Visitor): Promise<HeldPlace> {
    const held = await authority.held(roomId, visitor);
    if (!held.permissions.chatWrite) throw new Fault('NOT_ALLOWED', { reason: 'chatWrite' });
    mustBeKept(held.room);
    return held;
  }

  async function found(roomId: string, key: MessageKey): Promise<ChatRecord> {
    const record = await chats.find(roomId, key);
    if (!record) throw missing(key);
    return record;
  }

  return {
    async list(roomId, { before, maxItems }, visitor) {
      const { room } = await authority.need(roomId, visitor, 'chatRead');
      mustBeKept(room);
      const staysInRoom = room.config.chat.history === 'room';
      const meetingId = staysInRoom ? undefined : (await runningMeeting(ledger, roomId)).meetingId;
      const messages = await chats.list(roomId, { meetingId, before, limit: maxItems + 1 });
      return { messages: messages.slice(-maxItems), hasMore: messages.length > maxItems };
    },

    async add(roomId, messages, visitor) {
      const { place } = await writer(roomId, visitor);
      const { identity, name } = place;
      countAdd(`${roomId}/${identity}`);
      const { meetingId } = await runningMeeting(ledger, roomId);
      const options = { date: now(), kept: CHAT_KEPT };
      const kept = await chats.add({ roomId, meetingId, identity, name }, messages, options);
      if (kept.length === 0) throw new Fault('MEETING_NOT_FOUND', { roomIds: [roomId] });
      return kept;
    },

    async edit(roomId, key, text, visitor) {
      const { place } = await writer(roomId, visitor);
      if (place.identity !== key.identity)
        throw new Fault('NOT_ALLOWED', { reason: 'The message is somebody else’s.' });
      countChange(`${roomId}/${place.identity}`);
      if (!(await chats.edit(roomId, key, text, now()))) throw missing(key);
      return found(roomId, key);
    },

    async remove(roomId, key, visitor) {
      const { room, actor } = await authority.actor(roomId, visitor);
      mustBeKept(room);
      const isOwn = actor.identity === key.identity;
      if (!isOwn && !actor.isManager && actor.role !== 'moderator') {
        throw new Fault('NOT_ALLOWED', { reason: 'The message is somebody else’s.' });
      }
      if (!(await chats.clear(roomId, key, now()))) throw missing(key);
    },

    async react(roomId, key, { emoji, on }, visitor) {
      const { place } = await writer(roomId, visitor);
      const { identity } = place;
      if (on && !isSign(emoji)) throw refused('Not an emoji.');
      countChange(`${roomId}/${identity}`);
      const { sequence, deletedDate } = await found(roomId, key);
      if (deletedDate !== undefined) throw missing(key);
      if (!on) await chats.unreact(sequence, { emoji, identity });
      else if (!(await chats.react(sequence, { emoji, identity, date: now(), limit: CHAT_SIGNS_MAX }))) {
        throw refused('The message has as many different signs as it can.');
      }
      return found(roomId, key);
    },
  };
}

function refused(message: string): Fault {
  return new Fault('INVALID_INPUT', { details: [{ field: 'emoji', message }] });
}

/** What is encrypted from end to end is not for the host. */
function mustBeKept({ config: { chat, e2ee } }: Room): void {
  if (e2ee.enabled || !chat.enabled) throw new Fault('CHAT_NOT_KEPT');
}
