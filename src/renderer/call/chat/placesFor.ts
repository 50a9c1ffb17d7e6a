/** What is needed of a message to give it its place. */
interface Placed {
  key: string;
  sequence?: number;
}

/**
 * Puts messages from an archive, in order, among those that are there. Known ones keep their place, and new ones come
 * right after the one before them; the first after everything that the archive kept earlier. What the archive does not
 * know (private words, files, what came a moment ago) stays behind whatever it stood behind.
 */
export function placesFor<Message extends Placed>(present: readonly Message[], kept: readonly Message[]): Message[] {
  const known = new Map(present.map(({ key }, index) => [key, index]));
  const first = kept.find(({ sequence }) => sequence !== undefined)?.sequence;
  // New ones by the place that they come before.
  const coming = new Map<number, Message[]>();
  let next = first === undefined ? 0 : afterEarlier(present, first);
  for (const message of kept) {
    const place = known.get(message.key);
    if (place !== undefined) next = Math.max(next, place + 1);
    else coming.set(next, [...(coming.get(next) ?? []), message]);
  }
  if (coming.size === 0) return [...present];
  const result: Message[] = [];
  for (let index = 0; index <= present.length; index++) {
    result.push(...(coming.get(index) ?? []));
    const here = present[index];
    if (here) result.push(here);
  }
  return result;
}

function afterEarlier(present: readonly Placed[], sequence: number): number {
  return present.findLastIndex((message) => message.sequence !== undefined && message.sequence < sequence) + 1;
}
