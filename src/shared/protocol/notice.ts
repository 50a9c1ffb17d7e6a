import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/** What the host tells people in a meeting. Counts only where LiveKit names no sender: it comes from the server then. */
export const NOTICE_TOPIC = 'parley.notice';

export const noticeMessage = shape(() =>
  z.discriminatedUnion('kind', [
    /** A moderator's message to all breakout rooms. */
    z.object({
      kind: z.literal('broadcast'),
      from: z.string().check(z.maxLength(200)),
      text: z.string().check(z.maxLength(1000)),
    }),
  ]),
);
export type NoticeMessage = MessageOf<typeof noticeMessage>;
