/** Longer names are cut on the screen. */
const SHORT = 24;
/** So many characters at the end stay, where it says what kind of file it is. */
const END = 10;

/** A name as its beginning, which may be cut, and its end, which may not: a kind that is not seen can deceive. */
export function splitFileName(name: string): [start: string, end: string] {
  const letters = Array.from(name);
  if (letters.length <= SHORT) return [name, ''];
  return [letters.slice(0, -END).join(''), letters.slice(-END).join('')];
}
