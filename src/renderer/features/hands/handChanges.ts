import type { RaisedHand } from '../../call/createHands';

export interface HandChange {
  /** Hands that have been seen, by identity and time. */
  seen: ReadonlySet<string>;
  /** Those of others that went up and were not told of yet, in order. */
  fresh: readonly string[];
}

/** What is news of the hands that are up. Those that were up when we came are none; who lowered it again is left out. */
export function handChanges(
  before: HandChange | undefined,
  raised: readonly RaisedHand[],
  self: string | undefined,
): HandChange {
  const keyOf = ({ identity, since }: RaisedHand) => `${since} ${identity}`;
  const seen = new Set(raised.map(keyOf));
  if (!before) return { seen, fresh: [] };
  const waiting = before.fresh.filter((identity) => raised.some((hand) => hand.identity === identity));
  const news = raised
    .filter((hand) => hand.identity !== self && !before.seen.has(keyOf(hand)) && !waiting.includes(hand.identity))
    .map(({ identity }) => identity);
  return { seen, fresh: [...waiting, ...news] };
}
