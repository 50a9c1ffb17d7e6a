import { z } from 'zod';
import { procedure } from './base';

/** Who the owner of a host's page is. In the desktop the port itself says it; these matter over HTTP only. */
export const session = {
  current: procedure
    .route({ method: 'GET', path: '/session', summary: 'Who am I', tags: ['Session'] })
    .output(z.object({ caller: z.enum(['owner', 'guest']) })),

  open: procedure
    .route({
      method: 'POST',
      path: '/session',
      summary: 'Sign in with an API key or a one-time code',
      tags: ['Session'],
    })
    .input(z.object({ key: z.string().min(1).max(200) }))
    .output(z.object({ caller: z.enum(['owner', 'guest']) })),

  close: procedure
    .route({ method: 'DELETE', path: '/session', summary: 'Sign out', tags: ['Session'] })
    .output(z.object({ caller: z.enum(['owner', 'guest']) })),
};
