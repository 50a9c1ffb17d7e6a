import type { MessageKey } from '../../../shared/protocol/chat';
import {
  type ChatArchive,
  isMissing,
  isNotKept,
  type KeptMessage,
  type MessageToKeep,
  mayHelpLater,
} from './ChatArchive';
import { keyText } from './messageKey';
import type { ChatMessage } from './types';

/** Messages in one request; as many as the contract takes. */
const BATCH = 100;
/** Waits before further attempts. After the last the message gets a sign, and its author may try again. */
const RETRIES_MS = [500, 2000, 5000, 15_000];

/** Hands our messages to the archive: in order, together where several wait, one request at a time. */
export interface Keeping {
  add(message: ChatMessage): void;
  edit(key: MessageKey, text: string): void;
  remove(key: MessageKey): void;
  react(key: MessageKey, emoji: string, on: boolean): void;
  /** A change of the message with this key is on its way: what the archive says of it is older. */
  isChanging(key: string): boolean;
  dispose(): void;
}

interface KeepingParts {
  archive: ChatArchive | undefined;
  /** The archive has taken these. */
  onKept(kept: readonly KeptMessage[]): void;
  /** It could not take these. */
  onUnkept(ids: readonly string[]): void;
  /** It has this message by its key, and could not take what was changed in it. */
  onUnchanged(key: string): void;
  wait(ms: number): Promise<void>;
}

interface Change {
  key: string;
  /** A sign that is missing later misleads nobody. */
  isSign: boolean;
  run(archive: ChatArchive): Promise<void>;
}

type Task = { add: MessageToKeep } | Change;

export function createKeeping({ archive, onKept, onUnkept, onUnchanged, wait }: KeepingParts): Keeping {
  let tasks: Task[] = [];
  let isRunning = false;
  let isOver = archive === undefined;

  const withRetries = async (work: () => Promise<void>): Promise<boolean> => {
    for (const delayMs of [...RETRIES_MS, undefined]) {
      try {
        await work();
        return true;
      } catch (error) {
        if (isNotKept(error)) isOver = true;
        if (isOver || isMissing(error)) return true;
        console.warn('The host could not keep something of the chat', error);
        if (delayMs === undefined || !mayHelpLater(error)) return false;
        await wait(delayMs);
        if (isOver) return true;
      }
    }
    return false;
  };

  const runAll = async (target: ChatArchive) => {
    while (tasks.length > 0 && !isOver) {
      const [first] = tasks;
      if (!first) return;
      if ('run' in first) {
        const isTaken = await withRetries(() => first.run(target));
        tasks = tasks.slice(1);
        if (!isTaken && !first.isSign) onUnchanged(first.key);
        continue;
      }
      const others = tasks.findIndex((task) => 'run' in task);
      const batch = tasks
        .slice(0, Math.min(BATCH, others < 0 ? BATCH : others))
        .flatMap((task) => ('add' in task ? [task.add] : []));
      tasks = tasks.slice(batch.length);
      const isKept = await withRetries(async () => onKept(await target.add(batch)));
      if (!isKept) onUnkept(batch.map(({ id }) => id));
    }
  };
  const run = (target: ChatArchive) => {
    if (isRunning || isOver || tasks.length === 0) return;
    isRunning = true;
    // What is written at the same moment goes along.
    void Promise.resolve()
      .then(() => runAll(target))
      .finally(() => {
        isRunning = false;
        // It may have come when the last was done and this not yet told.
        run(target);
      });
  };
  const push = (task: Task) => {
    if (isOver || !archive) return;
    tasks.push(task);
    run(archive);
  };

  return {
    add: ({ id, text, replyTo, mentions }) =>
      push({ add: { id, text, replyTo, mentions: mentions.map(({ identity }) => identity) } }),
    edit: (key, text) => push({ key: keyText(key), isSign: false, run: (target) => target.edit(key, text) }),
    remove: (key) => push({ key: keyText(key), isSign: false, run: (target) => target.remove(key) }),
    react: (key, emoji, on) => push({ key: keyText(key), isSign: true, run: (target) => target.react(key, emoji, on) }),
    isChanging: (key) => tasks.some((task) => 'run' in task && task.key === key),
    dispose() {
      isOver = true;
      tasks = [];
    },
  };
}
