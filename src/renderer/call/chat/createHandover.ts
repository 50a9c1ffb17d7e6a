import { type Room as LiveKitRoom, ParticipantKind, type TextStreamReader } from 'livekit-client';
import {
  CHAT_HISTORY_TOPIC,
  HANDED_MAX_BYTES,
  type HandedMessage,
  handedMessage,
  handedMessages,
  historyRequest,
} from '../../../shared/protocol/chat';
import { createRateLimit } from '../createRateLimit';
import type { Topics } from '../createTopics';
import type { KeptMessage } from './ChatArchive';
import { readText } from './readText';
import { toHand } from './toHand';
import type { ChatMessage } from './types';

/** Someone who does not answer within this time does not know the question. */
const ANSWER_MS = 4000;
/** So many are asked, one after the other. */
const ASKED_MAX = 3;
/** A newcomer asks once; whoever asks more often than every few seconds gets nothing. */
const ANSWERS = { count: 3, spanMs: 30_000 };

interface HandoverParts {
  room: LiveKitRoom;
  topics: Topics;
  /** What we may hand over: nothing where a host keeps it. */
  messages(): readonly ChatMessage[];
  now: () => number;
  newId: () => string;
}

export interface Handover {
  /** Asks those who are longest here for what was written; undefined where none has anything. */
  ask(): Promise<readonly KeptMessage[] | undefined>;
  dispose(): void;
}

/** Hands what was written to newcomers, from one participant to another, where no host keeps it. */
export function createHandover({ room, topics, messages, now, newId }: HandoverParts): Handover {
  const answers = createRateLimit(ANSWERS, now);
  let expected: { identity: string; settle(handed: HandedMessage[] | undefined): void } | undefined;

  const answer = async (identity: string) => {
    const writer = await room.localParticipant.streamText({
      topic: CHAT_HISTORY_TOPIC,
      destinationIdentities: [identity],
      streamId: newId(),
    });
    await writer.write(JSON.stringify(toHand(messages())));
    await writer.close();
  };
  const unlisten = topics.on(CHAT_HISTORY_TOPIC, historyRequest, (_request, sender) => {
    if (!sender || !answers.allows(sender.identity)) return;
    answer(sender.identity).catch((error: unknown) => console.warn('The chat could not be handed over', error));
  });

  const read = async (reader: TextStreamReader, identity: string) => {
    // Read to its end in any case, see `readText`; nobody hands over what was not asked of them.
    const text = await readText(reader, HANDED_MAX_BYTES);
    if (expected?.identity !== identity) return;
    const handed = handedMessages
      .safeParse(parseJson(text))
      .data?.flatMap((one) => handedMessage.safeParse(one).data ?? []);
    // Words from the asked one about ourselves are not to be put into our mouth.
    expected.settle(handed?.filter((one) => one.identity !== room.localParticipant.identity));
  };
  room.registerTextStreamHandler(CHAT_HISTORY_TOPIC, (reader, { identity }) => {
    read(reader, identity).catch((error: unknown) => console.warn('The chat could not be taken over', error));
  });

  const askOne = (identity: string) =>
    new Promise<HandedMessage[] | undefined>((resolve) => {
      const settle = (handed: HandedMessage[] | undefined) => {
        clearTimeout(timer);
        expected = undefined;
        resolve(handed);
      };
      const timer = setTimeout(settle, ANSWER_MS, undefined);
      expected = { identity, settle };
      topics.send(CHAT_HISTORY_TOPIC, { kind: 'history' }, { to: [identity] }).catch(() => settle(undefined));
    });

  return {
    async ask() {
      const longest = [...room.remoteParticipants.values()]
        .filter(({ kind }) => kind === ParticipantKind.STANDARD)
        .sort((a, b) => (a.joinedAt?.getTime() ?? 0) - (b.joinedAt?.getTime() ?? 0));
      for (const { identity } of longest.slice(0, ASKED_MAX)) {
        const handed = await askOne(identity);
        if (handed?.length) return handed;
      }
      return undefined;
    },
    dispose() {
      expected?.settle(undefined);
      unlisten();
      room.unregisterTextStreamHandler(CHAT_HISTORY_TOPIC);
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
