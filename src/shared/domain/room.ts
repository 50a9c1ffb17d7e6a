import type { Role } from './role';

/** The lasting place that meetings happen in. */
export interface Room {
  /** Sanitised name, a dash and 15 random characters; also the name of the LiveKit room. */
  roomId: string;
  /** 1 to 50 characters, trimmed. */
  roomName: string;
  /** Milliseconds since the epoch. */
  creationDate: number;
  /** When someone was last seen in a meeting here, in milliseconds since the epoch. */
  lastMeetingDate?: number;
  /** The secret of the access link of each role. */
  secrets: Record<Role, string>;
}

/** Longest room name, in characters, as in OpenVidu Meet. */
export const ROOM_NAME_MAX = 50;

/** The name as it is stored: trimmed, inner white space as single spaces. */
export function normaliseRoomName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A room id for a name: its letters and digits without accents, a dash and `random` (15 characters). */
export function roomIdFor(roomName: string, random: string): string {
  const readable = roomName
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9\s_-]/gu, '')
    .replace(/[\s_-]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, 40);
  return `${readable || 'room'}-${random}`;
}
