/** A key in the order of those that a meeting has had. */
export interface KeyOrder {
  generation: number;
  /** Who made it; undefined where it came by a link or was typed. */
  from?: string;
}

/** Nobody makes so many keys between two that one person hears of. */
const MOST_MISSED = 100;

/** Whether everybody should change from the one key to the other: the later one wins, of two at once the same for all. */
export function supersedes(offered: KeyOrder, current: KeyOrder): boolean {
  if (offered.generation > current.generation) return offered.generation - current.generation <= MOST_MISSED;
  if (offered.generation < current.generation) return false;
  return offered.from !== undefined && current.from !== undefined && offered.from < current.from;
}

/** Milliseconds in which the first moderator in line is expected to have changed the key. */
const TURN_MS = 3000;

/**
 * How long a moderator waits before they change the key because someone was removed: all of them hear of it, and one is
 * enough. The next in line takes over where nothing came. `moderators` are all who are present, oneself too.
 */
export function turnDelay(own: string, moderators: readonly string[]): number {
  return [...moderators].sort().indexOf(own) * TURN_MS;
}
