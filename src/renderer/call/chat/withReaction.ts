import type { ChatReaction } from './types';

/** Different signs under one message; enough, and no wall of them. */
export const SIGNS_MAX = 24;
/** Signs of one person under one message. */
const SIGNS_EACH_MAX = 8;

/** The reactions with someone's sign set or taken away. The same list where nothing changes. */
export function withReaction(
  reactions: readonly ChatReaction[],
  emoji: string,
  identity: string,
  on: boolean,
): readonly ChatReaction[] {
  const present = reactions.find((reaction) => reaction.emoji === emoji);
  if ((present?.identities.includes(identity) ?? false) === on) return reactions;
  if (!on) {
    return reactions
      .map((reaction) =>
        reaction === present
          ? { emoji, identities: reaction.identities.filter((other) => other !== identity) }
          : reaction,
      )
      .filter(({ identities }) => identities.length > 0);
  }
  if (reactions.filter(({ identities }) => identities.includes(identity)).length >= SIGNS_EACH_MAX) return reactions;
  if (present) {
    return reactions.map((reaction) =>
      reaction === present ? { emoji, identities: [...reaction.identities, identity] } : reaction,
    );
  }
  return reactions.length >= SIGNS_MAX ? reactions : [...reactions, { emoji, identities: [identity] }];
}
