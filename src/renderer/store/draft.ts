import { create } from 'zustand';
import { usePanels } from './panels';

/** Someone by identity and the name they go by. */
export interface DraftPerson {
  identity: string;
  name: string;
}

interface Words {
  /** The chat message that is being written. */
  draft: string;
  /** Key of the message that it answers. */
  replyTo?: string;
  /** Who was chosen from the list behind an @. Those whose names still stand in the text are mentioned. */
  mentioned: readonly DraftPerson[];
}

interface Draft extends Words {
  /** Key of our own message that it takes the place of. */
  editing?: string;
  /** The one person whom it is for; absent: everyone. */
  chatTo?: DraftPerson;
  /** While a message is edited: what was being written before. */
  aside?: Words;
}

interface DraftState extends Draft {
  setDraft(draft: string): void;
  change(change: Partial<Draft>): void;
  /** Begins to answer a message; `chatTo`: between the two of us. */
  answer(replyTo: string | undefined, chatTo: DraftPerson | undefined): void;
  /** Begins to change our own message. What was being written waits until that is done or left. */
  edit(key: string, text: string, mentioned: readonly DraftPerson[]): void;
  /** After sending: an empty field, still to the same people; after editing: what was being written before. */
  clear(): void;
  /** In another room of the same meeting: what is for everyone goes along, all else is about those who are not there. */
  move(): void;
  /** For a new call. */
  reset(): void;
}

const EMPTY: Draft = { draft: '', replyTo: undefined, editing: undefined, mentioned: [], aside: undefined };

/** What is being written, an edit aside. */
const written = ({ draft, replyTo, mentioned, aside }: Draft): Words => aside ?? { draft, replyTo, mentioned };

/** What was begun and not yet sent. */
export const useDraft = create<DraftState>((set) => ({
  ...EMPTY,
  setDraft: (draft) => set({ draft }),
  change: (change) => set(change),
  answer: (replyTo, chatTo) => set((now) => ({ ...EMPTY, ...written(now), replyTo, chatTo })),
  edit: (editing, draft, mentioned) => set((now) => ({ ...EMPTY, editing, draft, mentioned, aside: written(now) })),
  clear: () => set(({ aside }) => ({ ...EMPTY, ...aside })),
  move: () =>
    set((now) => ({
      ...EMPTY,
      chatTo: undefined,
      // What was meant for one person must not go to everyone.
      draft: now.chatTo === undefined ? written(now).draft : '',
    })),
  reset: () => set({ ...EMPTY, chatTo: undefined }),
}));

/** Opens the chat to write to one person alone. */
export function openPrivateChat(person: DraftPerson): void {
  useDraft.getState().answer(undefined, person);
  usePanels.getState().show('chat');
}
