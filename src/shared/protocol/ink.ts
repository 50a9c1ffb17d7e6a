import * as z from 'zod/mini';
import { type MessageOf, shape } from './shape';

/**
 * Pointing and drawing on shares. What moves is lossy; each stroke is sent once more as a whole and reliably when it is
 * done, so that a loss is healed.
 */
export const INK_TOPIC = 'parley.ink';

/** Places are whole numbers from 0 to this, across as well as down, from the upper left corner of the share's picture. */
export const INK_RANGE = 8191;
/** A longer line goes on as another stroke. Keeps a message well below what a data packet may hold. */
export const STROKE_POINTS_MAX = 512;

export const INK_TOOLS = ['pen', 'highlighter', 'arrow', 'box'] as const;
export type InkTool = (typeof INK_TOOLS)[number];

const place = () => z.int().check(z.minimum(0), z.maximum(INK_RANGE));
/** The share's id. */
const share = () => z.string().check(z.minLength(1), z.maxLength(100));
const stroke = () => ({
  share: share(),
  /** Unique among the strokes of one person. */
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  tool: z.enum(INK_TOOLS),
  /** Until it is cleared; others fade. */
  stays: z.boolean(),
  /** x, y, x, y … An arrow or a box has a first and a last point. */
  points: z.array(place()).check(
    z.minLength(2),
    z.maxLength(2 * STROKE_POINTS_MAX),
    z.refine((numbers: readonly number[]) => numbers.length % 2 === 0),
  ),
});

/** Counts only for a share that exists, from someone who may share, and while the share takes no ink from its owner only. */
export const inkMessage = shape(() =>
  z.discriminatedUnion('kind', [
    /** Where someone points, without drawing. Lossy, and again about every second. */
    z.object({ kind: z.literal('point'), share: share(), x: place(), y: place() }),
    /** They no longer point. Lossy. */
    z.object({ kind: z.literal('away'), share: share() }),
    /** A stroke grows, its points being those from the `from`th on. Lossy. */
    z.object({ kind: z.literal('grow'), ...stroke(), from: z.int().check(z.minimum(0), z.maximum(STROKE_POINTS_MAX)) }),
    /** A stroke is done: all of it. */
    z.object({ kind: z.literal('done'), ...stroke() }),
    /** Someone takes one of their strokes back. */
    z.object({ kind: z.literal('undo'), share: share(), id: stroke().id }),
    /** All strokes are wiped off, or the sender's own. All: from who shares, and moderators. */
    z.object({ kind: z.literal('clear'), share: share(), all: z.boolean() }),
    /** Nobody but who shares may draw; or everyone again. From who shares, and moderators. */
    z.object({ kind: z.literal('mute'), share: share(), isMuted: z.boolean() }),
    /**
     * How it stands, from who shares. `isInPicture`: they see the ink on their real screen and cannot keep it out of what is
     * captured, so nobody draws it once more.
     */
    z.object({ kind: z.literal('state'), share: share(), isMuted: z.boolean(), isInPicture: z.boolean() }),
    /**
     * Who comes asks who shares. Where there is nothing to say, no answer comes. `isBack`: they were away for a while, and
     * have old ink; the answer ends with `handed` then. Who shares asks everyone when they are back themselves.
     */
    z.object({ kind: z.literal('ask'), share: share(), isBack: z.optional(z.boolean()) }),
    /** A stroke that stays, handed to who has asked; to who shares by its own hand, or by a moderator. */
    z.object({ kind: z.literal('kept'), ...stroke(), by: z.string().check(z.minLength(1), z.maxLength(256)) }),
    /** That was all that stays; from who neither shares nor is a moderator, all of their own. */
    z.object({ kind: z.literal('handed'), share: share(), isMuted: z.boolean() }),
  ]),
);
export type InkMessage = MessageOf<typeof inkMessage>;
export type InkStroke = Omit<Extract<InkMessage, { kind: 'done' }>, 'kind' | 'share'>;
