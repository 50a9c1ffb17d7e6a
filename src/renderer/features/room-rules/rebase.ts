/** `mine`, which began at `base`, carried over to `theirs`: what was changed in mine stays, everything else follows theirs. */
export function rebase<T>(base: T, theirs: T, mine: T): T {
  if (JSON.stringify(mine) === JSON.stringify(base)) return theirs;
  if (!isTree(base) || !isTree(theirs) || !isTree(mine)) return mine;
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    merged[key] = rebase<unknown>(base[key], theirs[key], mine[key]);
  }
  return merged as T;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
