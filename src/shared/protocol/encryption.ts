import { z } from 'zod';

/** How a new key of an encrypted meeting is handed round, when someone was removed. */
export const KEY_TOPIC = 'parley.key';

const base64 = z.string().min(1).max(2000);
export const keyMessage = z.discriminatedUnion('kind', [
  /** Says with which public key (ECDH P-256, raw, base64) the sender can be given one. Sent to all, and to whoever comes. */
  z.object({ kind: z.literal('hello'), publicKey: base64 }),
  /** A new key, wrapped for the receiver alone. `index` is its place in LiveKit's key ring. Counts only from moderators. */
  z.object({
    kind: z.literal('key'),
    index: z.number().int().min(0).max(15),
    iv: base64,
    wrapped: base64,
    publicKey: base64,
  }),
]);
export type KeyMessage = z.infer<typeof keyMessage>;
