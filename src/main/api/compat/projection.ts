/** What a caller wants to see of an answer. OpenVidu Meet takes both from the query and from headers. */
export interface Projection {
  /** Only these; empty: all. */
  fields: readonly string[];
  /** Of the fields that are left out unless asked for: these too. */
  extraFields: readonly string[];
}

/** `a,b,c` as a list. */
export function nameList(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * The object with what was asked for. Where none of the named fields is one of its own, or all of them are extra ones, the
 * whole object is the answer, as in OpenVidu Meet.
 */
export function project(
  object: Record<string, unknown>,
  { fields, extraFields }: Projection,
  extra: readonly string[],
): Record<string, unknown> {
  const wanted = fields.filter((name) => Object.hasOwn(object, name) && !extra.includes(name));
  if (wanted.length === 0) return object;
  const kept = new Set([...wanted, ...extra.filter((name) => extraFields.includes(name) || fields.includes(name))]);
  return Object.fromEntries(Object.entries(object).filter(([name]) => kept.has(name)));
}
