import { splitLinks } from './splitLinks';

/** A piece of a message as it is drawn. */
export interface DrawnPiece {
  text: string;
  href?: string;
  /** Someone's name behind an @. */
  isMention?: boolean;
  /** What was looked for. */
  isFound?: boolean;
}

/** Cuts a message into links, mentions, what was looked for, and the text between. The pieces joined are the message. */
export function splitText(message: string, names: readonly string[], query: string): DrawnPiece[] {
  const mentions = names.map((name) => `@${name}`);
  return splitLinks(message).flatMap(({ text, href }) => {
    const pieces: DrawnPiece[] = href ? [{ text, href }] : cut([{ text }], mentions, { isMention: true });
    return query ? cut(pieces, [query], { isFound: true }) : pieces;
  });
}

function cut(pieces: readonly DrawnPiece[], words: readonly string[], mark: Partial<DrawnPiece>): DrawnPiece[] {
  if (words.length === 0) return [...pieces];
  // Longer names first: "Ada Lovelace" is not "Ada".
  const pattern = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`))
    .join('|');
  const finder = new RegExp(`(${pattern})`, 'giu');
  return pieces.flatMap((piece) =>
    piece.text
      .split(finder)
      .map((text, index): DrawnPiece => (index % 2 === 1 ? { ...piece, ...mark, text } : { ...piece, text }))
      .filter(({ text }) => text !== ''),
  );
}
