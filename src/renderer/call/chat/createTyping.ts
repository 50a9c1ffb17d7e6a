import { CHAT_EVENT_TOPIC } from '../../../shared/protocol/chat';
import type { Topics } from '../createTopics';
import { createReadable, type Readable } from '../readable';
import { only } from './createOutgoing';
import type { NamedPerson } from './types';

/** Others are told again after this, while we go on writing. */
const REPEAT_MS = 3000;
/** Whoever is not heard of for this long has stopped. */
const FORGET_MS = 6000;
/** More need not be known: the screen names a few. */
const TYPING_MAX = 20;

export interface Typing {
  readonly typing: Readable<readonly NamedPerson[]>;
  /** Someone says so. */
  hear(person: NamedPerson, on: boolean): void;
  /** We write, or have stopped. */
  tell(on: boolean, to?: NamedPerson): void;
  dispose(): void;
}

/** Who is writing. Others are told of us now and then, not at each key. */
export function createTyping({ topics, now }: { topics: Topics; now: () => number }): Typing {
  const typing = createReadable<readonly NamedPerson[]>([]);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let told: { at: number; to?: NamedPerson } | undefined;

  const forget = (identity: string) => {
    // Asked with each message of theirs.
    if (!timers.has(identity)) return;
    clearTimeout(timers.get(identity));
    timers.delete(identity);
    typing.set(typing.get().filter((person) => person.identity !== identity));
  };
  const send = (on: boolean, to: NamedPerson | undefined) => {
    // Nobody waits for it: where it is lost, the next one tells.
    topics.send(CHAT_EVENT_TOPIC, { kind: 'typing', on }, { ...only(to), lossy: on }).catch(() => undefined);
  };

  return {
    typing,
    hear({ identity, name }, on) {
      if (!on) return forget(identity);
      const isKnown = timers.has(identity);
      if (!isKnown && timers.size >= TYPING_MAX) return;
      clearTimeout(timers.get(identity));
      timers.set(
        identity,
        setTimeout(() => forget(identity), FORGET_MS),
      );
      if (!isKnown) typing.set([...typing.get(), { identity, name }]);
    },
    tell(on, to) {
      if (told && (!on || told.to?.identity !== to?.identity)) {
        send(false, told.to);
        told = undefined;
      }
      if (!on || (told && now() - told.at < REPEAT_MS)) return;
      told = { at: now(), to };
      send(true, to);
    },
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
