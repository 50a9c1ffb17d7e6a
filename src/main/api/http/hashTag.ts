import type { Hash } from 'node:crypto';

const LENGTH = 16;

/** Short enough for a header, and no two contents of a page share it. */
export function hashTag(hash: Hash): string {
  return hash.digest('base64url').slice(0, LENGTH);
}
