import roomsLinksSessions from './0000_rooms_links_sessions.sql?raw';

/** Every migration in the order in which it is applied. Imported as text, so that they travel inside the built file. */
export const MIGRATIONS: readonly { name: string; sql: string }[] = [
  { name: '0000_rooms_links_sessions', sql: roomsLinksSessions },
];
