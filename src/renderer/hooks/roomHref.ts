/** What opens a room's page. */
export interface RoomAddress {
  roomId: string;
  /** Of an access link; the owner needs none. */
  secret?: string;
  /** Origin of another host, in the desktop. */
  host?: string;
}

/** Our own page for a room. */
export function roomHref({ roomId, secret, host }: RoomAddress): string {
  const query = new URLSearchParams();
  if (secret) query.set('secret', secret);
  if (host) query.set('host', host);
  const text = query.toString();
  return `/room/${encodeURIComponent(roomId)}${text ? `?${text}` : ''}`;
}

/** What can be managed of a room, a page for each. */
export const MANAGED_SIDES = ['settings', 'links', 'members', 'history'] as const;
export type ManagedSide = (typeof MANAGED_SIDES)[number];

/** The page on which one side of a room is managed. */
export function manageHref(roomId: string, side: ManagedSide): string {
  return `/rooms/${encodeURIComponent(roomId)}/${side}`;
}
