import type { CaptionLine } from './types';

/** Hours of talk; older lines are forgotten, so that memory ends. */
const LINES_KEPT = 5000;
/** A line still changes only while few have begun after it. */
const STILL_CHANGING = 100;

/** The lines with a new wording of one of them, or one more. A wording that is no news is the same array. */
export function withLine(lines: readonly CaptionLine[], next: CaptionLine): readonly CaptionLine[] {
  const from = Math.max(0, lines.length - STILL_CHANGING);
  const at = from + lines.slice(from).findIndex(({ id }) => id === next.id);
  const before = at < from ? undefined : lines[at];
  if (!before) return next.text === '' ? lines : [...lines, next].slice(-LINES_KEPT);
  // What is final stays so: interim words may arrive late.
  if (before.isFinal && !next.isFinal) return lines;
  if (before.text === next.text && before.isFinal === next.isFinal) return lines;
  if (next.text === '') return lines.toSpliced(at, 1);
  return lines.with(at, { ...next, startedAt: before.startedAt });
}

/** The lines without what one person began to say and did not end. */
export function withoutUnfinished(lines: readonly CaptionLine[], isGone: (line: CaptionLine) => boolean) {
  return lines.some((line) => !line.isFinal && isGone(line))
    ? lines.filter((line) => line.isFinal || !isGone(line))
    : lines;
}

/** How long words can still be read after the last one came, in milliseconds. */
export const CAPTION_STAYS_MS = 6000;
/** More would cover who speaks. */
const SHOWN = 3;

/** What is shown over or under the pictures: the last lines that are new enough. */
export function linesShown(lines: readonly CaptionLine[], now: number): readonly CaptionLine[] {
  return lines.slice(-SHOWN).filter(({ changedAt }) => now - changedAt < CAPTION_STAYS_MS);
}

/** The end of a long text, from a whole word on. */
export function endOf(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const end = text.slice(-maxLength);
  const space = end.indexOf(' ');
  return `… ${space === -1 ? end : end.slice(space + 1)}`;
}
