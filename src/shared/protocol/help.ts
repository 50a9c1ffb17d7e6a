import * as z from 'zod/mini';

/** Someone in a breakout room asks the moderators to come. Sent in the meeting, to moderators only. */
export const HELP_TOPIC = 'parley.help';

export const helpMessage = z.object({ breakoutId: z.string().check(z.minLength(1), z.maxLength(100)) });
