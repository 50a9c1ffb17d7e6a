import * as z from 'zod/mini';
import { shape } from './shape';

/** Someone in a breakout room asks the moderators to come. Sent in the meeting, to moderators only. */
export const HELP_TOPIC = 'parley.help';

export const helpMessage = shape(() => z.object({ breakoutId: z.string().check(z.minLength(1), z.maxLength(100)) }));
