import { z } from 'zod';

/** A moderator shows everyone what they look at themselves. Sent at each change, and again to whoever comes or asks. */
export const FOLLOW_ME_TOPIC = 'parley.follow-me';

export const LAYOUTS = ['auto', 'grid', 'speaker', 'spotlight', 'sidebar'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Counts only from a participant whose role attribute says moderator; anyone may ask. */
export const followMeMessage = z.discriminatedUnion('on', [
  z.object({
    on: z.literal(true),
    layout: z.enum(LAYOUTS),
    /** Tile ids. */
    pinned: z.array(z.string().max(600)).max(16),
    page: z.number().int().min(0).max(1000),
  }),
  z.object({ on: z.literal(false) }),
  /** Someone who has just come asks the moderators. Whoever shows nothing is silent. */
  z.object({ on: z.literal('ask') }),
]);
export type FollowMe = z.infer<typeof followMeMessage>;
