type Tree = { [key: string]: unknown };

/** Told as a whole: half of an encoding is none. */
const WHOLE = new Set(['encoding']);

/**
 * What must be said to come from one value to the other: changed leaves at their places, null where one is taken away.
 * Undefined where nothing changed.
 */
export function differences(before: unknown, after: unknown): unknown {
  if (!isTree(before) || !isTree(after)) {
    if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
    return after ?? null;
  }
  const changed: Tree = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const part = WHOLE.has(key)
      ? differences(JSON.stringify(before[key]), JSON.stringify(after[key])) && after[key]
      : differences(before[key], after[key]);
    if (part !== undefined) changed[key] = part;
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
