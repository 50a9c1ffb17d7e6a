import { LinkifyIt } from 'linkify-it';

/** A piece of a message: plain text, or text that leads somewhere. */
export interface TextPiece {
  text: string;
  href?: string;
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true });

/** Where a message may lead. Anything else (javascript:, file:, data:, parley:) stays text. */
const SAFE_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Cuts a message into text and links. The pieces joined are the message itself. */
export function splitLinks(message: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of linkify.match(message) ?? []) {
    const href = safeHref(match.url);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: message.slice(end, match.index) });
    pieces.push({ text: message.slice(match.index, match.lastIndex), href });
    end = match.lastIndex;
  }
  if (end < message.length) pieces.push({ text: message.slice(end) });
  return pieces;
}

function safeHref(address: string): string | undefined {
  // A fuzzy match without a protocol is given http: by the library; most hosts answer on https:, and all redirect.
  if (!URL.canParse(address)) return undefined;
  return SAFE_PROTOCOLS.has(new URL(address).protocol) ? address : undefined;
}
