/** The scheme that opens the desktop app. */
export const DEEP_LINK_SCHEME = 'parley';

/** Letters and digits that are not mistaken for one another when read out; 32 of them, so 5 bits each. */
export const CODE_ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
/** 20 characters of the alphabet: 100 bits. */
const CODE_LENGTH = 20;
const CODE_GROUP = 4;

/** Where an access link leads. */
export interface AccessLink {
  /** Origin of the host that serves the room, without a slash at the end: `https://meet.example.org`. */
  host: string;
  roomId: string;
  secret: string;
}

/** What someone may type or paste to get into a room. */
export type Entry =
  | { kind: 'link'; link: AccessLink }
  | { kind: 'code'; secret: string }
  | { kind: 'name'; roomName: string }
  | { kind: 'malformed' };

/** The form for people and browsers. */
export function accessUrl({ host, roomId, secret }: AccessLink): string {
  return `${roomUrl(host, roomId)}?secret=${encodeURIComponent(secret)}`;
}

/** The address of a room without any secret, for those who sign in. */
export function roomUrl(host: string, roomId: string): string {
  return `${host}/room/${encodeURIComponent(roomId)}`;
}

/** The form that opens the desktop app. `url`: the address with more than the link itself says. */
export function deepLink(link: AccessLink, url = accessUrl(link)): string {
  return `${DEEP_LINK_SCHEME}://open?url=${encodeURIComponent(url)}`;
}

/** A link's secret from random bytes (at least 20). */
export function secretFrom(randomBytes: Uint8Array): string {
  const letters = Array.from(randomBytes.slice(0, CODE_LENGTH), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]);
  const groups: string[] = [];
  for (let i = 0; i < CODE_LENGTH; i += CODE_GROUP) groups.push(letters.slice(i, i + CODE_GROUP).join(''));
  return groups.join('-');
}

/** Reads an access link in either form; undefined where it is none. */
export function parseAccessLink(text: string): AccessLink | undefined {
  const match = /^(https?:\/\/[^\s/?#@]+)\/room\/([^\s/?#]+)\/?\?(?:[^#\s]*&)?secret=([^&#\s]+)/iu.exec(
    unwrapDeepLink(text),
  );
  const [, host, roomId, secret] = match ?? [];
  if (!host || !roomId || !secret) return undefined;
  const decoded = [roomId, secret].map(decode);
  return decoded[0] && decoded[1] ? { host: host.toLowerCase(), roomId: decoded[0], secret: decoded[1] } : undefined;
}

/** Tells a link, a code and a name apart. Anything that looks like an address but is no access link is malformed. */
export function parseEntry(text: string): Entry {
  const trimmed = text.trim();
  if (!trimmed) return { kind: 'malformed' };
  const link = parseAccessLink(trimmed);
  if (link) return { kind: 'link', link };
  if (/^[a-z][a-z0-9+.-]*:/iu.test(trimmed) && /[/?]/u.test(trimmed)) return { kind: 'malformed' };
  const code = trimmed.toLowerCase().replace(/[\s-]/gu, '');
  if (code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter))) {
    return { kind: 'code', secret: code.replace(/(.{4})(?=.)/gu, '$1-') };
  }
  return { kind: 'name', roomName: trimmed };
}

/** The address inside the form that opens the desktop app; any other text as it is. */
export function unwrapDeepLink(text: string): string {
  const match = new RegExp(`^${DEEP_LINK_SCHEME}:(?://)?open/?\\?(?:[^#]*&)?url=([^&#\\s]+)`, 'iu').exec(text.trim());
  return match?.[1] ? (decode(match[1]) ?? '') : text.trim();
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
