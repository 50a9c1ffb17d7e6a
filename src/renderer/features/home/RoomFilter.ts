export const ROOM_FILTERS = ['all', 'running', 'closed', 'archived'] as const;
/** Which rooms the list shows. `all`: every one that is not archived. */
export type RoomFilter = (typeof ROOM_FILTERS)[number];
