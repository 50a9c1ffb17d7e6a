/** What a page says when it hands over its message port, and the one channel on which preload passes it on. */
export const PORT_MESSAGE = 'parley:port';

/** Header of an api call over the port that goes, as a guest, to another host than the workspace's: `https://other.example`. */
export const HOST_HEADER = 'x-parley-host';

/** Header of a call from inside a meeting, over HTTP and over the port: `Bearer ` and the member token. */
export const MEMBER_TOKEN_HEADER = 'x-room-member-token';

/** Where the desktop's own page lives. */
export const DESKTOP_SCHEME = 'app';
export const DESKTOP_ORIGIN = 'app://parley';
