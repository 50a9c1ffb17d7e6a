/**
 * Index of the message that the keyboard reaches from a place on: that very one, or the nearest in the direction (1: newer),
 * or else in the other. A deleted one has nothing to do with it and is passed over. -1: there is none.
 */
export function reachableRow(messages: readonly { isDeleted: boolean }[], from: number, direction: number): number {
  const look = (start: number, step: 1 | -1): number => {
    for (let index = start; index >= 0 && index < messages.length; index += step) {
      if (!messages[index]?.isDeleted) return index;
    }
    return -1;
  };
  const [there, back] = direction > 0 ? ([1, -1] as const) : ([-1, 1] as const);
  const found = look(from, there);
  return found < 0 ? look(from, back) : found;
}
