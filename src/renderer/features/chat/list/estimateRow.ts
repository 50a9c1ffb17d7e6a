import type { ChatMessage } from '../../../call/chat/types';
import { continuesGroup } from './rowKind';

/** In pixels: above and below a message, the name above it, a line of it, and what may stand around its words. */
const AROUND_PX = 6;
const HEAD_PX = 27;
const LINE_PX = 20;
const QUOTE_PX = 28;
const FILE_PX = 62;
const REACTIONS_PX = 36;
/** Characters that stand in a line of the panel, roughly. */
const LINE_CHARACTERS = 38;

/**
 * How high a message will be. Right for most of them, so that little moves once they are measured, and a flood of short
 * ones is not laid out twice.
 */
export function estimateRow(message: ChatMessage, previous: ChatMessage | undefined): number {
  const { text, file, replyTo, reactions, isDeleted } = message;
  return (
    AROUND_PX +
    (continuesGroup(message, previous) ? 0 : HEAD_PX) +
    (isDeleted ? 1 : linesOf(text)) * LINE_PX +
    (replyTo && !isDeleted ? QUOTE_PX : 0) +
    (file ? FILE_PX : 0) +
    (reactions.length > 0 ? REACTIONS_PX : 0)
  );
}

function linesOf(text: string): number {
  if (text.length <= LINE_CHARACTERS && !text.includes('\n')) return text ? 1 : 0;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 0);
}
