import { admit } from '../../shared/domain/admit';
import { Fault } from '../../shared/domain/fault';
import { type AccessLink, parseEntry } from '../../shared/domain/link';
import { normaliseRoomName } from '../../shared/domain/room';
import type { Attempts } from './attempts';
import type { LinkOrigin } from './linkOrigin';
import type { RoomStore } from './ports';
import { sameSecret } from './sameSecret';
import type { Visitor } from './visitor';

export interface Resolved {
  /** Origin of the other host that has the room; absent where it is ours. */
  host?: string;
  roomId: string;
  secret?: string;
}

/** Access links, codes and names, as people type and paste them. */
export interface Links {
  resolve(text: string, visitor: Visitor): Promise<Resolved>;
}

interface Options {
  store: RoomStore;
  attempts: Attempts;
  origin: LinkOrigin;
}

export function createLinks({ store, attempts, origin }: Options): Links {
  // The owner may see every link anyway.
  function heed(visitor: Visitor): void {
    if (visitor.kind === 'guest') attempts.check(visitor.address);
  }

  function refuse(visitor: Visitor): never {
    if (visitor.kind === 'guest') attempts.failed(visitor.address);
    throw new Fault('LINK_NOT_VALID');
  }

  async function byLink(link: AccessLink, visitor: Visitor): Promise<Resolved> {
    if (!origin.isOurs(link.host, visitor)) return link;
    heed(visitor);
    const { roomId, secret } = link;
    const admission = admit(await store.find(roomId), { kind: 'guest', secret }, sameSecret);
    return admission.ok ? { roomId, secret } : refuse(visitor);
  }

  async function byCode(secret: string, visitor: Visitor): Promise<Resolved> {
    heed(visitor);
    const room = await store.findBySecret(secret);
    return room ? { roomId: room.roomId, secret } : refuse(visitor);
  }

  async function byName(text: string): Promise<Resolved> {
    const room = await store.find(text);
    if (room) return { roomId: room.roomId };
    const [first, ...others] = await store.findByName(normaliseRoomName(text), 10);
    if (first && others.length === 0) return { roomId: first.roomId };
    throw new Fault('ROOM_NOT_FOUND', first ? { roomIds: [first, ...others].map(({ roomId }) => roomId) } : {});
  }

  return {
    resolve(text, visitor) {
      const entry = parseEntry(text);
      if (entry.kind === 'link') return byLink(entry.link, visitor);
      if (entry.kind === 'code') return byCode(entry.secret, visitor);
      // Guests learn nothing about which rooms exist, so to them a name says nothing.
      if (entry.kind === 'name' && visitor.kind === 'owner') return byName(entry.roomName);
      return Promise.reject(new Fault('LINK_MALFORMED'));
    },
  };
}
