import { z } from 'zod';

/** How many of a list come at once: 1 to 100, 10 unless told. More than 100 counts as 100, as in OpenVidu Meet. */
export const pageQuery = {
  maxItems: z.coerce
    .number()
    .positive('Must be a positive number')
    .transform((count) => Math.min(100, Math.max(1, Math.floor(count))))
    .default(10),
  /** What the page before said; opaque. */
  nextPageToken: z.string().max(2000).optional(),
  sortOrder: z.enum(['asc', 'desc']).default('desc'),
};

export const paginationSchema = z.object({
  isTruncated: z.boolean(),
  /** Pass as `nextPageToken` for the next page; absent on the last one. */
  nextPageToken: z.string().optional(),
  maxItems: z.number(),
});

/** Ids from a query string, `a,b,c`, or a list. 1 to 100. */
export function idList<T extends z.ZodType<string, string>>(id: T) {
  return z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(',')
            .map((part) => part.trim())
            .filter(Boolean)
        : (value ?? []),
    z.array(id).min(1, 'At least one is needed.').max(100, 'At most 100 at once.'),
  );
}

/** `true` and `false` in a query string. */
export const queryFlag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);
