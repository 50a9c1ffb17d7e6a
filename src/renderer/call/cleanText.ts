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
  const letters = Array.from(visible);
  return letters.length > maxLength ? `${letters.slice(0, maxLength - 1).join('')}…` : visible;
}
