import * as z from 'zod/mini';

/** Short signs that float over the stage and are gone. Lossy. */
export const REACTION_TOPIC = 'parley.reaction';

export const REACTIONS = ['👍', '❤️', '😂', '😮', '👏', '🎉', '🙏', '👎'] as const;
export type Reaction = (typeof REACTIONS)[number];

export const reactionMessage = z.object({ emoji: z.enum(REACTIONS) });
