import * as z from 'zod/mini';

/** A moderator asks someone to do what nobody can do for them. */
export const REQUEST_TOPIC = 'parley.request';

/** Counts only from a participant whose role attribute says moderator. */
export const requestMessage = z.object({ what: z.enum(['microphone', 'camera', 'stop-share']) });
export type RequestMessage = z.infer<typeof requestMessage>;
