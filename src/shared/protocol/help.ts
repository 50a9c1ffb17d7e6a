import { z } from 'zod';

/** Someone in a breakout room asks the moderators to come. Sent in the meeting, to moderators only. */
export const HELP_TOPIC = 'parley.help';

export const helpMessage = z.object({ breakoutId: z.string().min(1).max(100) });
