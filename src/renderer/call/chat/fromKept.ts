import { CHAT_MESSAGE_MAX } from '../../../shared/protocol/chat';
import { cleanText } from '../cleanText';
import type { KeptMessage } from './ChatArchive';
import { isEmoji } from './isEmoji';
import { keyText } from './messageKey';
import type { ChatMessage, NamedPerson } from './types';
import { SIGNS_MAX } from './withReaction';

/** Who is here now, by identity. */
export interface People {
  ownIdentity(): string;
  /** Undefined where they are not in the meeting. */
  nameOf(identity: string): string | undefined;
}

/** A message that was written before, as the screens show it. */
export function fromKept(kept: KeptMessage, people: People): ChatMessage {
  const { identity, id, name, sequence, sentDate, editedDate, deletedDate, replyTo, mentions, reactions } = kept;
  const own = people.ownIdentity();
  return {
    key: keyText(kept),
    id,
    identity,
    name: cleanText(name, 200) || identity,
    text: deletedDate === undefined ? cleanText(kept.text, CHAT_MESSAGE_MAX) : '',
    sentAt: sentDate,
    mine: identity === own,
    state: 'sent',
    arrival: 0,
    sequence,
    editedAt: editedDate,
    isDeleted: deletedDate !== undefined,
    replyTo,
    mentions: named(mentions, people),
    mentionsMe: mentions.includes(own),
    reactions: Object.entries(reactions)
      .filter(([emoji]) => isEmoji(emoji))
      .slice(0, SIGNS_MAX)
      .map(([emoji, identities]) => ({ emoji, identities })),
  };
}

/** Those of the identities that are here, with their names: only then can they be found in the text. */
export function named(identities: readonly string[], people: People): NamedPerson[] {
  return identities.flatMap((identity) => {
    const name = people.nameOf(identity);
    return name === undefined ? [] : [{ identity, name }];
  });
}
