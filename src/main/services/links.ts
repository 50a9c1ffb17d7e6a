import { type Pass, standingIn } from '../../shared/domain/admit';
import { Fault } from '../../shared/domain/fault';
import { type AccessLink, parseEntry } from '../../shared/domain/link';
import { LINK_KINDS, normaliseRoomName, type Room } from '../../shared/domain/room';
import type { Attempts } from './attempts';
import type { LinkOrigin } from './linkOrigin';
import type { MemberStore, RoomStore } from './ports';
import type { RoomAccess } from './rooms/createRoomAccess';
import { sameSecret } from './sameSecret';
import type { Visitor } from './visitor';

/** How many rooms of one name are told apart. */
const MAX_NAMESAKES = 10;

export interface Resolved {
  /** Origin of the other host that has the room; absent where it is ours. */
  host?: string;
  roomId: string;
  secret?: string;
}

/** Access links, members' links, codes and names, as people type and paste them. */
export interface Links {
  resolve(text: string, visitor: Visitor): Promise<Resolved>;
}

interface Options {
  store: RoomStore;
  members: Pick<MemberStore, 'findBySecret'>;
  access: RoomAccess;
  attempts: Attempts;
  origin: LinkOrigin;
}

export function createLinks({ store, members, access, attempts, origin }: Options): Links {
  // Administrators may see every link anyway.
  function heed({ caller, address }: Visitor): void {
    if (caller.kind !== 'admin') attempts.check(address);
  }

  function refuse({ caller, address }: Visitor): never {
    if (caller.kind !== 'admin') attempts.failed(address);
    throw new Fault('LINK_NOT_VALID');
  }

  async function passOf(room: Room, secret: string): Promise<Pass | undefined> {
    const kind = LINK_KINDS.find((candidate) => sameSecret(room.secrets[candidate], secret));
    if (kind) return kind === 'recording' ? undefined : { kind: 'link', role: kind };
    const member = await members.findBySecret(secret);
    return member?.roomId === room.roomId ? { kind: 'member', member } : undefined;
  }

  async function open(room: Room | undefined, secret: string, visitor: Visitor): Promise<Resolved> {
    const pass = room && (await passOf(room, secret));
    if (!room || !pass) return refuse(visitor);
    const standing = standingIn({ room, caller: { kind: 'guest' }, pass });
    // The link is good, so saying why it opens nothing tells only whom it was given to.
    if (!standing.ok) throw new Fault(standing.code);
    return { roomId: room.roomId, secret };
  }

  async function byLink(link: AccessLink, visitor: Visitor): Promise<Resolved> {
    if (!origin.isOurs(link.host, visitor)) return link;
    heed(visitor);
    return open(await store.find(link.roomId), link.secret, visitor);
  }

  async function byCode(secret: string, visitor: Visitor): Promise<Resolved> {
    heed(visitor);
    const member = await members.findBySecret(secret);
    const room = member ? await store.find(member.roomId) : (await store.findBySecret(secret))?.room;
    return open(room, secret, visitor);
  }

  /** Only rooms that the visitor sees anyway. */
  async function byName(text: string, visitor: Visitor): Promise<Resolved> {
    const visible = async (room: Room | undefined) =>
      room && (await access.see(room.roomId, visitor).catch(hidden))?.room;
    const exact = (await visible(await store.find(text))) ?? (await visible(await store.findByCustomId(text)));
    if (exact) return { roomId: exact.roomId };
    const named = await store.findByName(normaliseRoomName(text), MAX_NAMESAKES);
    const seen = await Promise.all(named.map(visible));
    const [first, ...others] = seen.filter((room) => room !== undefined);
    if (first && others.length === 0) return { roomId: first.roomId };
    throw new Fault('ROOM_NOT_FOUND', first ? { roomIds: [first, ...others].map(({ roomId }) => roomId) } : {});
  }

  return {
    resolve(text, visitor) {
      const entry = parseEntry(text);
      if (entry.kind === 'link') return byLink(entry.link, visitor);
      if (entry.kind === 'code') return byCode(entry.secret, visitor);
      // Guests learn nothing about which rooms exist, so to them a name says nothing.
      if (entry.kind === 'name' && visitor.caller.kind !== 'guest') return byName(entry.roomName, visitor);
      return Promise.reject(new Fault('LINK_MALFORMED'));
    },
  };
}

function hidden(error: unknown): undefined {
  if (error instanceof Fault && error.code === 'NOT_ALLOWED') return undefined;
  throw error;
}
