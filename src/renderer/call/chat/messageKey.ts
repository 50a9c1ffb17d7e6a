import type { MessageKey } from '../../../shared/protocol/chat';

/** A message's key as one text. The id comes first: its end is known by its length, whatever an identity holds. */
export function keyText({ identity, id }: MessageKey): string {
  return `${id.length}/${id}/${identity}`;
}
