import type { Room as LiveKitRoom } from 'livekit-client';
import { REACTION_TOPIC, type Reaction, reactionMessage } from '../../shared/protocol/reaction';
import { createRateLimit } from './createRateLimit';
import type { Topics } from './createTopics';
import { createReadable, type Readable } from './readable';

/** How long a reaction is seen, in milliseconds. */
const REACTION_MS = 3200;
/** What one person may send in so long; more is left aside. */
const LIMIT = { count: 6, spanMs: 3000 };
/** So many are seen at once: a hundred people applaud, and the stage stays visible. */
const MAX_SHOWN = 24;

/** A sign that is seen for a moment. */
export interface FloatingReaction {
  id: number;
  identity: string;
  name: string;
  emoji: Reaction;
}

/** Short signs that people send one another. */
export interface Reactions {
  /** Those that are seen now, the oldest first. */
  readonly floating: Readable<readonly FloatingReaction[]>;
  /** False where it is one too many, or cannot be sent. */
  send(emoji: Reaction): Promise<boolean>;
  dispose(): void;
}

interface Parts {
  room: LiveKitRoom;
  topics: Pick<Topics, 'on' | 'send'>;
  now: () => number;
}

export function createReactions({ room, topics, now }: Parts): Reactions {
  const floating = createReadable<readonly FloatingReaction[]>([]);
  const limit = createRateLimit(LIMIT, now);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let count = 0;

  const show = (identity: string, name: string, emoji: Reaction) => {
    count += 1;
    const id = count;
    floating.set([...floating.get(), { id, identity, name, emoji }].slice(-MAX_SHOWN));
    const timer = setTimeout(() => {
      timers.delete(timer);
      floating.set(floating.get().filter((one) => one.id !== id));
    }, REACTION_MS);
    timers.add(timer);
  };
  const end = topics.on(REACTION_TOPIC, reactionMessage, ({ emoji }, sender) => {
    if (sender && limit.allows(sender.identity)) show(sender.identity, sender.name, emoji);
  });

  return {
    floating,
    async send(emoji) {
      const { identity, name } = room.localParticipant;
      if (!limit.allows(identity)) return false;
      try {
        await topics.send(REACTION_TOPIC, { emoji }, { lossy: true });
      } catch (error) {
        console.warn('A reaction could not be sent', error);
        return false;
      }
      show(identity, name || identity, emoji);
      return true;
    },
    dispose() {
      end();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
