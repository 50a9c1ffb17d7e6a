import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/** A moderator asks someone to do what nobody can do for them. */
export const REQUEST_TOPIC = 'parley.request';

/** Counts only from a participant whose role attribute says moderator. */
export const requestMessage = shape(() => z.object({ what: z.enum(['microphone', 'camera', 'stop-share']) }));
export type RequestMessage = MessageOf<typeof requestMessage>;
