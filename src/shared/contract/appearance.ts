import { z } from 'zod';
import { messageSchema, procedure } from './base';
import { appearanceSchema } from './roomConfigSchema';

const tags = ['Appearance'];

/** How every room looks that says nothing else. */
export const appearance = {
  get: procedure
    .route({ method: 'GET', path: '/appearance', summary: 'Get how the host looks', tags })
    .output(appearanceSchema),

  /** Administrators only. Replaces all five colours. */
  update: procedure
    .route({ method: 'PUT', path: '/appearance', summary: 'Set how the host looks', tags })
    .input(z.object({ appearance: appearanceSchema }))
    .output(messageSchema),
};
