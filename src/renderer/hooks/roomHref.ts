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

/** The page on which one side of a room is managed. */
export function manageHref(roomId: string, side: 'settings' | 'links' | 'members' | 'history'): string {
  return `/rooms/${encodeURIComponent(roomId)}/${side}`;
}
