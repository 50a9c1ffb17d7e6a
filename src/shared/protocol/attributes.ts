/** The participant attribute that says which role the host gave. Set in the token; a participant cannot change it. */
export const ROLE_ATTRIBUTE = 'parley.role';
/** Attributes whose names begin so are the host's own to set. */
export const HOST_ATTRIBUTE_PREFIX = 'parley.';
/** Since when someone's hand is up, in milliseconds since the epoch. Absent or empty: it is down. */
export const HAND_ATTRIBUTE = 'parley.hand';
/** The breakout room that someone has gone to, by its id. Absent or empty: they are in the meeting itself. */
export const BREAKOUT_ATTRIBUTE = 'parley.breakout';
