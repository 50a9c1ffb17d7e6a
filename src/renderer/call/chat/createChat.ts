import type { Room as LiveKitRoom } from 'livekit-client';
import type { Topics } from '../createTopics';
import type { Frame } from '../frame';
import { nameOf } from '../nameOf';
import { createReadable, type Readable } from '../readable';
import type { CallState } from '../types';
import type { ChatArchive } from './ChatArchive';
import { createFiles } from './createFiles';
import { createHandover } from './createHandover';
import { createHistory } from './createHistory';
import { createIncoming } from './createIncoming';
import { createKeeping } from './createKeeping';
import { createMessages } from './createMessages';
import { createOutgoing } from './createOutgoing';
import { createPacedFrame } from './createPacedFrame';
import { createTyping } from './createTyping';
import type { People } from './fromKept';
import { keyText } from './messageKey';
import type { Chat, ChatNews } from './types';

interface ChatParts {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
  /** Absent: nobody keeps the messages; they are handed from one to another. */
  archive: ChatArchive | undefined;
  makeFrame: (run: () => void) => Frame;
  now: () => number;
  newId: () => string;
  /** See `createFiles`. */
  filesKeptBytes?: number;
}

/** The chat of a call, readable and writable by LiveKit's own components. Returns the chat and how to end it. */
export function createChat(parts: ChatParts): Chat & { dispose(): void } {
  const { room, topics, state, archive, makeFrame, now, newId, filesKeptBytes: keptBytes } = parts;
  const wait = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));
  const people: People = {
    ownIdentity: () => room.localParticipant.identity,
    nameOf: (identity) => {
      const participant = room.getParticipantByIdentity(identity);
      return participant && nameOf(participant);
    },
  };
  const ownKey = (id: string) => keyText({ identity: room.localParticipant.identity, id });

  const messages = createMessages((run) => createPacedFrame(run, makeFrame, now));
  const typing = createTyping({ topics, now });
  const incoming = createIncoming({ room, topics, messages, people, now, onTyping: typing.hear });
  const keeping = createKeeping({
    archive,
    wait,
    onKept: (kept) => {
      for (const { id, sequence } of kept) messages.change(ownKey(id), { sequence, isUnkept: false });
    },
    onUnkept: (ids) => {
      for (const id of ids) messages.change(ownKey(id), { isUnkept: true });
    },
    onUnchanged: (key) => messages.change(key, { isUnkept: true }),
  });
  const outgoing = createOutgoing({ room, topics, state, messages, keeping, now, newId });
  const files = createFiles({ room, messages, nextArrival: incoming.nextArrival, now, newId, keptBytes });
  const handover = createHandover({
    room,
    topics,
    messages: () => (history.isKept() ? [] : messages.all()),
    now,
    newId,
  });
  const seen = createReadable<ChatNews>({ messages: 0, mentions: 0 });
  const history = createHistory({
    ...{ archive, state, messages, people, wait },
    isChanging: keeping.isChanging,
    askPeers: handover.ask,
  });

  return {
    messages: messages.list,
    find: messages.get,
    news: messages.news,
    seen,
    see: () => seen.set(messages.news.get()),
    history: history.history,
    typing: typing.typing,
    send(text, options) {
      typing.tell(false);
      return outgoing.send(text, options);
    },
    sendFile: files.sendFile,
    cancelFile: files.cancelFile,
    async retry(key) {
      const message = messages.get(key);
      if (!message) return;
      const { identity, id, text } = message;
      if (message.isUnkept) {
        messages.change(key, { isUnkept: false });
        if (message.isDeleted) keeping.remove({ identity, id });
        else if (message.sequence === undefined) keeping.add(message);
        else keeping.edit({ identity, id }, text);
      } else if (message.mine && message.state === 'failed') {
        if (message.file) files.resend(key);
        else await outgoing.resend(key);
      }
    },
    edit: outgoing.edit,
    async remove(key) {
      const isDone = await outgoing.remove(key);
      // Neither we nor others need the rest of what is gone.
      if (isDone) files.cancelFile(key);
      return isDone;
    },
    react: outgoing.react,
    setTyping: typing.tell,
    loadOlder: history.loadOlder,
    dispose() {
      for (const part of [outgoing, incoming, files, handover, history, keeping, typing, messages]) part.dispose();
    },
  };
}
