import { z } from 'zod';

export const workspaceIdSchema = z.string().min(1).max(64);

/** Names the workspace that is always there: the livekit-server and the rooms of this computer. */
export const COMPUTER_WORKSPACE_ID = 'computer';

/** A place to work in, as the renderer may know it: no secret. */
export const workspaceSchema = z.object({
  id: workspaceIdSchema,
  kind: z.enum(['computer', 'livekit', 'host']),
  name: z.string(),
  /** Address of the LiveKit server or the host; absent for this computer. */
  url: z.string().optional(),
  /** `session`: there is no keyring here, so the secret is forgotten when the app quits. `missing`: it must be typed again. */
  secret: z.enum(['none', 'saved', 'session', 'missing']),
});
export type Workspace = z.infer<typeof workspaceSchema>;

const address = (protocols: readonly string[]) =>
  z
    .string()
    .trim()
    .max(500)
    .refine(
      (text) => protocols.some((protocol) => text.toLowerCase().startsWith(`${protocol}://`)) && !/\s/u.test(text),
      `Begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    );

/** What a person fills in to add or repair one. */
export const workspaceDraftSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('livekit'),
    name: z.string().trim().max(60).optional(),
    url: address(['wss', 'ws', 'https', 'http']),
    apiKey: z.string().trim().min(1, 'The API key is missing.').max(200),
    apiSecret: z.string().trim().min(1, 'The API secret is missing.').max(500),
  }),
  z.object({
    kind: z.literal('host'),
    name: z.string().trim().max(60).optional(),
    url: address(['https', 'http']),
    /** An API key of that host. */
    apiKey: z.string().trim().min(1, 'The API key is missing.').max(200),
  }),
]);
export type WorkspaceDraft = z.infer<typeof workspaceDraftSchema>;
