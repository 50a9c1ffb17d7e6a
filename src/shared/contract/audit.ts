import { z } from 'zod';
import { procedure } from './base';
import { pageQuery, paginationSchema } from './listSchema';

const entrySchema = z.object({
  entryId: z.string(),
  date: z.number(),
  /** A user's id, a key's name, an identity in a meeting, or `system`. */
  actor: z.string(),
  /** `noun.verb`, as in `room.delete` or `session.open`. */
  action: z.string(),
  /** What it was done to: an id. */
  target: z.string().optional(),
  address: z.string().optional(),
  details: z.string().optional(),
});

/** Who did what. Administrators only. */
export const audit = {
  list: procedure
    .route({ method: 'GET', path: '/audit', summary: 'List what was done, the newest first', tags: ['Audit'] })
    .input(
      z.object({
        ...pageQuery,
        actor: z.string().max(100).optional(),
        action: z.string().max(100).optional(),
        target: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ entries: z.array(entrySchema), pagination: paginationSchema })),
};
