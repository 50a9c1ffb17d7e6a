import { z } from 'zod';
import { faults, messageSchema, procedure } from './base';

const tags = ['API keys'];

const apiKeySchema = z.object({
  keyId: z.string(),
  name: z.string(),
  /** The first letters, to tell keys apart. */
  hint: z.string(),
  creationDate: z.number(),
  /** To the minute. */
  lastUsedDate: z.number().optional(),
});
export type ApiKeyView = z.infer<typeof apiKeySchema>;

/** Keys for programs: whoever has one is an administrator. Administrators only. */
export const apiKeys = {
  create: procedure
    .route({ method: 'POST', path: '/api-keys', successStatus: 201, summary: 'Create an API key', tags })
    .input(z.object({ name: z.string().trim().min(1).max(60) }))
    .output(
      apiKeySchema.extend({
        /** Shown once. */
        key: z.string(),
      }),
    ),

  list: procedure
    .route({ method: 'GET', path: '/api-keys', summary: 'List API keys', tags })
    .output(z.object({ apiKeys: z.array(apiKeySchema) })),

  remove: procedure
    .errors(faults('API_KEY_NOT_FOUND'))
    .route({ method: 'DELETE', path: '/api-keys/{keyId}', summary: 'Revoke an API key', tags })
    .input(z.object({ keyId: z.string().min(1).max(100) }))
    .output(messageSchema),
};
