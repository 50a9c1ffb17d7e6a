import type { Reaction } from '../../../shared/protocol/reaction';

/** More names than this are only counted. */
const MAX_NAMES = 2;

export interface ReactionSum {
  emoji: Reaction;
  /** How many different people. */
  count: number;
  /** Absent where they are too many to be named. */
  names?: readonly string[];
}

/** Who reacts how, the sign that came first coming first. */
export function sumUpReactions(
  reactions: readonly { identity: string; name: string; emoji: Reaction }[],
): readonly ReactionSum[] {
  const bySign = new Map<Reaction, Map<string, string>>();
  for (const { identity, name, emoji } of reactions) {
    bySign.set(emoji, (bySign.get(emoji) ?? new Map<string, string>()).set(identity, name));
  }
  return [...bySign].map(([emoji, people]) => ({
    emoji,
    count: people.size,
    ...(people.size > MAX_NAMES ? {} : { names: [...people.values()] }),
  }));
}
