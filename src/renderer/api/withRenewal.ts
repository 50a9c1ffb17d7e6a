import { ORPCError } from '@orpc/client';

/** Gets a fresh credential in place of one that has ended; false where there is none to be had. */
export type Renewal = () => Promise<boolean>;

/** Asks; where the answer is that our credential has ended, asks again with a fresh one, once for each kind there is. */
export async function withRenewal<T>(ask: () => Promise<T>, renewals: readonly Renewal[]): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!isUnauthenticated(error)) throw error;
    for (const renew of renewals) {
      if (!(await renew())) continue;
      try {
        return await ask();
      } catch (again) {
        if (!isUnauthenticated(again)) throw again;
      }
    }
    throw error;
  }
}

export function isUnauthenticated(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'UNAUTHENTICATED';
}
