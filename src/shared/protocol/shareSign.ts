import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/** Whoever shares says what others see in place of their screens. Sent at each change, and again to whoever comes or asks. */
export const SHARE_SIGN_TOPIC = 'parley.share-sign';

/** More shares than anyone has at once. */
const SHARES_MAX = 16;

/** Counts for the sender's own shares only. */
export const shareSignMessage = shape(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('holds'),
      /** Those that are not shown as they are; none: all are. */
      holds: z
        .array(
          z.object({ share: z.string().check(z.minLength(1), z.maxLength(100)), hold: z.enum(['still', 'blank']) }),
        )
        .check(z.maxLength(SHARES_MAX)),
    }),
    /** Someone who has just come asks those who share. */
    z.object({ kind: z.literal('ask') }),
  ]),
);
export type ShareSign = MessageOf<typeof shareSignMessage>;
