import { z } from 'zod';
import { messageSchema, procedure } from './base';

const tags = ['Embedding'];
const origin = z
  .string()
  .trim()
  .max(300)
  // Nothing but a host and a port: it becomes part of a policy in which `;` and quotes have a meaning.
  .regex(/^https?:\/\/(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu, 'An origin like https://example.org.');

/** Which sites may show this host's rooms inside their own pages. Administrators only. */
export const embedding = {
  get: procedure
    .route({ method: 'GET', path: '/embedding', summary: 'Get who may embed rooms', tags })
    .output(z.object({ parents: z.array(z.string()) })),

  update: procedure
    .route({ method: 'PUT', path: '/embedding', summary: 'Set who may embed rooms', tags })
    .input(z.object({ parents: z.array(origin).max(100) }))
    .output(messageSchema),
};
