import type { DataPublishOptions, Room as LiveKitRoom } from 'livekit-client';
import { createTopics } from '../createTopics';
import { createReadable } from '../readable';
import type { CallState } from '../types';
import type { ChatArchive } from './ChatArchive';
import { createChat } from './createChat';

interface Sent {
  topic: string;
  message: Record<string, unknown>;
  to: readonly string[] | undefined;
}

interface Stream {
  info: Record<string, unknown>;
  chunks?: readonly (string | Uint8Array)[];
}

interface Given {
  archive?: ChatArchive;
  now?: () => number;
  filesKeptBytes?: number;
}

type OnStream = (reader: AsyncIterable<unknown> & { info: object }, from: { identity: string }) => void;

/** For tests: our chat in a call with Ada and Bo, each of whose frames is drawn at once. */
export function chatScene({ archive, now = Date.now, filesKeptBytes }: Given = {}) {
  const sent: Sent[] = [];
  const listeners = new Map<string, ((...about: unknown[]) => void)[]>();
  const handlers = new Map<string, OnStream>();
  const someone = (identity: string) => ({ identity, name: identity.toUpperCase(), attributes: {}, kind: 0 });
  const remoteParticipants = new Map(['ada', 'bo'].map((identity) => [identity, someone(identity)]));
  const sentBytes = { count: 0, isClosed: false };
  let fault: Error | undefined;
  const room = {
    localParticipant: {
      ...someone('me'),
      async streamBytes() {
        return {
          async write(piece: Uint8Array) {
            sentBytes.count += piece.length;
          },
          async close() {
            sentBytes.isClosed = true;
          },
        };
      },
      async publishData(bytes: Uint8Array, { topic = '', destinationIdentities: to }: DataPublishOptions) {
        if (fault) throw fault;
        sent.push({ topic, message: JSON.parse(new TextDecoder().decode(bytes)), to });
      },
    },
    remoteParticipants,
    getParticipantByIdentity: (identity: string) => remoteParticipants.get(identity),
    on(event: string, listener: () => void) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return room;
    },
    off: () => room,
    registerTextStreamHandler: (topic: string, handler: OnStream) => void handlers.set(`text ${topic}`, handler),
    registerByteStreamHandler: (topic: string, handler: OnStream) => void handlers.set(`bytes ${topic}`, handler),
    unregisterTextStreamHandler() {},
    unregisterByteStreamHandler() {},
  };
  const state = createReadable<CallState>({ phase: 'connected', since: 1 });
  let ids = 0;
  const liveKitRoom = room as unknown as LiveKitRoom;
  const chat = createChat({
    room: liveKitRoom,
    topics: createTopics(liveKitRoom),
    state,
    archive,
    makeFrame: (run) => ({ request: run, flush() {}, cancel() {} }),
    now,
    filesKeptBytes,
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
  });
  return {
    chat,
    sent,
    /** Of files. */
    sentBytes,
    state,
    remoteParticipants,
    /** What of ours goes out from now on is lost with this error; undefined: no longer. */
    fail: (error: Error | undefined) => {
      fault = error;
    },
    say(topic: string, message: object, identity = 'ada') {
      const bytes = new TextEncoder().encode(JSON.stringify(message));
      for (const hear of listeners.get('dataReceived') ?? [])
        hear(bytes, remoteParticipants.get(identity), undefined, topic, undefined, identity);
    },
    stream(kind: 'text' | 'bytes', topic: string, { info, chunks = [] }: Stream, identity = 'ada') {
      async function* read() {
        yield* chunks;
      }
      handlers.get(`${kind} ${topic}`)?.(Object.assign(read(), { info }), { identity });
    },
  };
}
