/** Names of those who came and went since it was last said. */
export interface Comings {
  joined: readonly string[];
  left: readonly string[];
}

/** More names than this are only counted. */
const MAX_NAMES = 3;

/** Adds what changed between two views of the room (identity → name). Who came and went meanwhile is not mentioned. */
export function noteComings(
  so: Comings,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Comings {
  const came = [...after].filter(([identity]) => !before.has(identity)).map(([, name]) => name);
  const went = [...before].filter(([identity]) => !after.has(identity)).map(([, name]) => name);
  return {
    joined: [...so.joined.filter((name) => !went.includes(name)), ...came.filter((name) => !so.left.includes(name))],
    left: [...so.left.filter((name) => !came.includes(name)), ...went.filter((name) => !so.joined.includes(name))],
  };
}

/** Puts it into one or two sentences. */
export function sayComings(
  { joined, left }: Comings,
  say: (key: 'joined' | 'left' | 'manyJoined' | 'manyLeft', names: readonly string[], count: number) => string,
): string {
  const parts: string[] = [];
  if (joined.length > 0) parts.push(say(joined.length > MAX_NAMES ? 'manyJoined' : 'joined', joined, joined.length));
  if (left.length > 0) parts.push(say(left.length > MAX_NAMES ? 'manyLeft' : 'left', left, left.length));
  return parts.join(' ');
}
