import { z } from 'zod';
import { faults, procedure } from './base';
import { roomIdSchema, secretSchema } from './roomSchema';

/** Access links as people paste them. */
export const links = {
  resolve: procedure
    .errors(faults('LINK_MALFORMED', 'LINK_NOT_VALID', 'ACCESS_DISABLED', 'ROOM_NOT_FOUND'))
    .route({
      method: 'POST',
      path: '/links/resolve',
      summary: 'Find the room for a link, a code or a name',
      tags: ['Links'],
    })
    .input(z.object({ text: z.string().max(2000) }))
    .output(
      z.object({
        /** Origin of another host that has the room; absent where it is this one. */
        host: z.string().optional(),
        roomId: roomIdSchema,
        /** Present where the text carried one. */
        secret: secretSchema.optional(),
      }),
    ),
};
