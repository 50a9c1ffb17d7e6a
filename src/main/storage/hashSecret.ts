import { createHash } from 'node:crypto';

/** Secrets here have 100 bits and more, so a plain hash cannot be searched backwards. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
