import { setImmediate as endOfTurn } from 'node:timers/promises';

/** SQLite takes a limited number of values in one statement. */
const MOST = 500;

/**
 * Writes what comes in the same turn of the event loop together, since each commit waits for the disk. `write` writes all
 * or nothing; where it fails, each is tried by itself, so that nobody fails for another.
 */
export function inOneGo<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  interface Turn {
    items: T[];
    done: Promise<void>;
  }
  let turn: Turn | undefined;

  function begin(): Turn {
    const items: T[] = [];
    const started: Turn = {
      items,
      done: endOfTurn().then(() => {
        if (turn === started) turn = undefined;
        return write(items);
      }),
    };
    return started;
  }

  return async (item) => {
    if (!turn || turn.items.length >= MOST) turn = begin();
    const { items, done } = turn;
    items.push(item);
    try {
      await done;
    } catch (error) {
      if (items.length === 1) throw error;
      await write([item]);
    }
  };
}
