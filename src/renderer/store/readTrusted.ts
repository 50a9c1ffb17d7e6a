/** What makes of something stored a value that can be trusted, or undefined. */
type TrustedReader<V> = (value: unknown) => V | undefined;

/** One reader for each thing that is remembered. */
export type TrustedReaders<P> = { readonly [K in keyof P]-?: TrustedReader<Exclude<P[K], undefined>> };

/**
 * What can be trusted of what was stored: someone may have edited it, or an older version wrote it. What is broken is left
 * out, one by one.
 */
export function readTrusted<P extends object>(stored: unknown, readers: TrustedReaders<P>): Partial<P> {
  if (typeof stored !== 'object' || stored === null) return {};
  const found = stored as Record<keyof P, unknown>;
  const result: Partial<P> = {};
  for (const key of Object.keys(readers) as (keyof P)[]) {
    const value = readers[key](found[key]);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

/** Yes or no. */
export const trustBoolean: TrustedReader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of the known choices. */
export function trustOneOf<const V>(...choices: readonly V[]): TrustedReader<V> {
  return (value) => choices.find((choice) => choice === value);
}

/** A text of at most so many characters. */
export function trustText(maxLength: number): TrustedReader<string> {
  return (value) => (typeof value === 'string' && value.length <= maxLength ? value : undefined);
}
