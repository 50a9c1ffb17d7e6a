import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/** How a new key of an encrypted meeting is handed round, when someone was removed. */
export const KEY_TOPIC = 'parley.key';

const base64 = () => z.string().check(z.minLength(1), z.maxLength(2000));
export const keyMessage = shape(() =>
  z.discriminatedUnion('kind', [
    /** Says with which public key (ECDH P-256, raw, base64) the sender can be given one. Sent to all, and to whoever comes. */
    z.object({ kind: z.literal('hello'), publicKey: base64() }),
    /** A new key, wrapped for the receiver alone. Counts only from moderators. */
    z.object({
      kind: z.literal('key'),
      /** How many keys the meeting has had before. */
      generation: z.int().check(z.minimum(1), z.maximum(999_999)),
      iv: base64(),
      /** `keyHandover` as JSON, in AES-GCM. */
      wrapped: base64(),
      publicKey: base64(),
    }),
  ]),
);
export type KeyMessage = MessageOf<typeof keyMessage>;

/** What is wrapped. */
export const keyHandover = shape(() =>
  z.object({
    key: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Identities that were removed and shall not be given it, nor what follows. */
    without: z.array(z.string().check(z.maxLength(256))).check(z.maxLength(100)),
  }),
);
export type KeyHandover = MessageOf<typeof keyHandover>;
