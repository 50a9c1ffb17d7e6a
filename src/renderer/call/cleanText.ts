/**
 * Text from someone else as it may be shown: no control characters but line breaks, none that turn the writing
 * direction around (they make a link look like another), no white space at its ends, and not endless.
 */
export function cleanText(text: string, maxLength: number): string {
  const visible = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim();
  // Counted as fields and shapes count, in UTF-16 units; a sign of two units is not cut in half.
  return visible.length > maxLength ? `${visible.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/u, '')}…` : visible;
}
