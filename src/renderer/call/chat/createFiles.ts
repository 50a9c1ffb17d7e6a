import type { ByteStreamReader, Room as LiveKitRoom } from 'livekit-client';
import {
  CHAT_MESSAGE_MAX,
  CHAT_STREAM_TOPIC,
  FILE_MAX_BYTES,
  FILE_TOPIC,
  fileAttributes,
} from '../../../shared/protocol/chat';
import { cleanMoment } from '../cleanMoment';
import { cleanText } from '../cleanText';
import { createRateLimit } from '../createRateLimit';
import { nameOf } from '../nameOf';
import { createReadable, type Writable } from '../readable';
import { cleanFileName } from './cleanFileName';
import type { Messages } from './createMessages';
import { expectHere, only } from './createOutgoing';
import { keyText } from './messageKey';
import { pictureType } from './pictureType';
import { receiveStream } from './receiveStream';
import { sendStream } from './sendStream';
import type { Chat, Transfer } from './types';

const FILES_KEPT_BYTES = 500_000_000;
/** From one sender at a time. */
const INCOMING_AT_ONCE = 4;
/** Of each person: many in a row, and then two a second. */
const FILES = { count: 40, spanMs: 20_000 };

interface FilesParts {
  room: LiveKitRoom;
  messages: Messages;
  nextArrival(): number;
  now: () => number;
  newId: () => string;
  /** All files that are kept, in bytes; the oldest make room. */
  keptBytes?: number;
}

interface OwnFile {
  file: File;
  caption: string;
}

type Files = Pick<Chat, 'sendFile' | 'cancelFile'> & {
  resend(key: string): void;
  dispose(): void;
};

/** Files in the chat, over LiveKit's byte streams. What is received stays in the page until someone saves it. */
export function createFiles(parts: FilesParts): Files {
  const { room, messages, nextArrival, now, newId, keptBytes = FILES_KEPT_BYTES } = parts;
  const files = createRateLimit(FILES, now);
  const transfers = new Map<string, { transfer: Writable<Transfer>; abort: AbortController; size: number }>();
  const incoming = new Map<string, number>();
  const own = new Map<string, OwnFile>();

  const start = (key: string, size: number) => {
    const transfer = createReadable<Transfer>({ state: 'moving', progress: 0 });
    const abort = new AbortController();
    transfers.set(key, { transfer, abort, size });
    return { transfer, abort };
  };
  const makeRoom = () => {
    const ready = [...transfers].filter(([, { transfer }]) => transfer.get().blob);
    let bytes = ready.reduce((sum, [, { size }]) => sum + size, 0);
    for (const [key, { transfer, size }] of ready) {
      if (bytes <= keptBytes && messages.get(key)?.file) continue;
      bytes -= size;
      transfer.set({ state: 'gone', progress: 1 });
      transfers.delete(key);
      own.delete(key);
    }
  };
  const settle = (key: string, result: Transfer) => {
    const known = transfers.get(key);
    // What it really takes: a sender need not announce a size.
    if (known && result.blob) known.size = result.blob.size;
    known?.transfer.set(result);
    makeRoom();
  };

  const send = async (key: string) => {
    const message = messages.get(key);
    const sent = own.get(key);
    const moving = transfers.get(key);
    if (!message || !sent || !moving) return;
    const { transfer, abort } = moving;
    const { file, caption } = sent;
    try {
      const attributes = {
        id: message.id,
        ...(caption ? { caption } : {}),
        ...(message.privateWith ? { isPrivate: 'true' } : {}),
      };
      expectHere(room, message.privateWith);
      const { to } = only(message.privateWith);
      await sendStream(
        room,
        // A stream cancelled before may still be on its way; each attempt is its own.
        { file, id: newId(), topic: FILE_TOPIC, attributes, to },
        (progress) => move(transfer, progress),
        abort.signal,
      );
      const blob = new Blob([file], { type: pictureType(file.type) ?? 'application/octet-stream' });
      messages.change(key, { state: 'sent' });
      settle(key, { state: 'ready', progress: 1, blob });
    } catch (error) {
      const isCancelled = abort.signal.aborted;
      if (!isCancelled) console.warn('A file could not be sent', error);
      messages.change(key, { state: isCancelled ? 'sent' : 'failed' });
      settle(key, { state: isCancelled ? 'cancelled' : 'failed', progress: 0 });
    }
  };

  const receive = async (reader: ByteStreamReader, identity: string) => {
    const { id: streamId, size, name, mimeType, timestamp, attributes } = reader.info;
    // LiveKit's own clients send without ours; their stream's id does as well.
    const told = fileAttributes.safeParse(attributes).data ?? { id: streamId };
    const key = keyText({ identity, id: told.id });
    const running = incoming.get(identity) ?? 0;
    const isRefused =
      (size ?? 0) > FILE_MAX_BYTES || running >= INCOMING_AT_ONCE || !files.allows(identity) || isAlreadyHere(key);
    const abort = new AbortController();
    if (isRefused) {
      abort.abort();
      console.warn('A file was not taken', { identity, size });
      await receiveStream(reader, { maxBytes: 0, type: '', onProgress: () => undefined, signal: abort.signal });
      return;
    }
    incoming.set(identity, running + 1);
    const moving = start(key, size ?? 0);
    const safeType = pictureType(mimeType);
    const sender = { identity, name: nameOf(room.remoteParticipants.get(identity) ?? { identity }) };
    const file = {
      name: cleanFileName(name),
      size: size ?? 0,
      isPicture: safeType !== undefined,
      transfer: moving.transfer,
    };
    if (messages.get(key)) messages.change(key, { file });
    else
      messages.append({
        key,
        id: told.id,
        identity,
        name: sender.name,
        text: cleanText(told.caption ?? '', CHAT_MESSAGE_MAX),
        sentAt: cleanMoment(timestamp, now()),
        mine: false,
        state: 'sent',
        arrival: nextArrival(),
        isDeleted: false,
        mentions: [],
        mentionsMe: false,
        privateWith: told.isPrivate ? sender : undefined,
        reactions: [],
        file,
      });
    try {
      const blob = await receiveStream(reader, {
        maxBytes: FILE_MAX_BYTES,
        type: safeType ?? 'application/octet-stream',
        onProgress: (progress) => move(moving.transfer, progress),
        signal: moving.abort.signal,
      });
      settle(key, blob ? { state: 'ready', progress: 1, blob } : { state: 'cancelled', progress: 0 });
    } catch (error) {
      // It ended before its size: the sender has cancelled, or has gone.
      console.warn('A file did not come whole', error);
      settle(key, { state: 'cancelled', progress: 0 });
    } finally {
      incoming.set(identity, (incoming.get(identity) ?? 1) - 1);
    }
  };
  /** A file that failed may come anew under its id. */
  const isAlreadyHere = (key: string) => {
    const message = messages.get(key);
    const state = message?.file?.transfer.get().state;
    return message !== undefined && (message.isDeleted || !(state === 'cancelled' || state === 'failed'));
  };

  // The second is where the files of LiveKit's own chat come; see `createIncoming` for its words.
  for (const topic of [FILE_TOPIC, CHAT_STREAM_TOPIC]) {
    room.registerByteStreamHandler(topic, (reader, { identity }) => {
      receive(reader, identity).catch((error: unknown) => console.warn('A file could not be received', error));
    });
  }

  return {
    sendFile(file, { to, caption = '' } = {}) {
      if (file.size > FILE_MAX_BYTES) return false;
      const { identity, name } = room.localParticipant;
      const id = newId();
      const key = keyText({ identity, id });
      const { transfer } = start(key, file.size);
      const text = cleanText(caption, CHAT_MESSAGE_MAX);
      own.set(key, { file, caption: text });
      messages.append({
        key,
        id,
        identity,
        name: name || identity,
        text,
        sentAt: now(),
        mine: true,
        state: 'sending',
        arrival: 0,
        isDeleted: false,
        mentions: [],
        mentionsMe: false,
        privateWith: to,
        reactions: [],
        file: {
          name: cleanFileName(file.name),
          size: file.size,
          isPicture: pictureType(file.type) !== undefined,
          transfer,
        },
      });
      void send(key);
      return true;
    },
    cancelFile(key) {
      const moving = transfers.get(key);
      if (moving?.transfer.get().state !== 'moving') return;
      moving.abort.abort();
      // At once for whoever pressed it: what is on its way still drains.
      moving.transfer.set({ state: 'cancelled', progress: 0 });
    },
    resend(key) {
      const message = messages.get(key);
      const sent = own.get(key);
      if (!message?.file || !sent) return;
      const { transfer } = start(key, sent.file.size);
      messages.change(key, { state: 'sending', file: { ...message.file, transfer } });
      void send(key);
    },
    dispose() {
      for (const { abort } of transfers.values()) abort.abort();
      room.unregisterByteStreamHandler(FILE_TOPIC);
      room.unregisterByteStreamHandler(CHAT_STREAM_TOPIC);
    },
  };
}

/** In hundredths, as it is shown: a file comes in thousands of pieces. */
function move(transfer: Writable<Transfer>, progress: number): void {
  const told = Math.floor(progress * 100) / 100;
  const before = transfer.get();
  if (before.state !== 'moving' || before.progress !== told) transfer.set({ state: 'moving', progress: told });
}
