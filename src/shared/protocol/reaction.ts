import * as z from 'zod/mini';
import { shape } from './shape';

/** Short signs that float over the stage and are gone. Lossy. */
export const REACTION_TOPIC = 'parley.reaction';

export const REACTIONS = ['👍', '❤️', '😂', '😮', '👏', '🎉', '🙏', '👎'] as const;
export type Reaction = (typeof REACTIONS)[number];

export const reactionMessage = shape(() => z.object({ emoji: z.enum(REACTIONS) }));
