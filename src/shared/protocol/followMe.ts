import * as z from 'zod/mini';
import { LAYOUTS } from '../domain/layout';
import { type MessageOf, shape } from './shape';

/** A moderator shows everyone what they look at themselves. Sent at each change, and again to whoever comes or asks. */
export const FOLLOW_ME_TOPIC = 'parley.follow-me';

/** Counts only from a participant whose role attribute says moderator; anyone may ask. */
export const followMeMessage = shape(() =>
  z.discriminatedUnion('on', [
    z.object({
      on: z.literal(true),
      /** One more than its sender had heard of when they began; of equal ones the greater identity goes first. Absent: 0. */
      turn: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000_000))),
      layout: z.enum(LAYOUTS),
      /** Tile ids. */
      pinned: z.array(z.string().check(z.maxLength(600))).check(z.maxLength(16)),
      page: z.int().check(z.minimum(0), z.maximum(1000)),
    }),
    z.object({ on: z.literal(false) }),
    /** Someone who has just come asks the moderators. Whoever shows nothing is silent. */
    z.object({ on: z.literal('ask') }),
  ]),
);
export type FollowMe = MessageOf<typeof followMeMessage>;
