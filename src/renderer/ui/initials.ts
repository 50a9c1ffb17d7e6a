/** One or two letters that stand for a name: of its first and its last word. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s_-]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '')
    .join('');
  return letters.toLocaleUpperCase() || '?';
}

/** A hue (0 to 359) that is always the same for one identity, and spread evenly over many. */
export function hueOf(identity: string): number {
  let hash = 2166136261;
  for (const letter of identity) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) % 360;
}
