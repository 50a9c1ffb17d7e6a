import { create } from 'zustand';
import { usePanels } from './panels';

/** Someone by identity and the name they go by. */
export interface DraftPerson {
  identity: string;
  name: string;
}

interface Draft {
  /** The chat message that is being written. */
  draft: string;
  /** Key of the message that it answers. */
  replyTo?: string;
  /** Key of our own message that it takes the place of. */
  editing?: string;
  /** The one person whom it is for; absent: everyone. */
  chatTo?: DraftPerson;
  /** Who was chosen from the list behind an @. Those whose names still stand in the text are mentioned. */
  mentioned: readonly DraftPerson[];
}

interface DraftState extends Draft {
  setDraft(draft: string): void;
  change(change: Partial<Draft>): void;
  /** After sending: an empty field, still to the same people. */
  clear(): void;
  /** In another room of the same meeting: what is for everyone goes along, all else is about those who are not there. */
  move(): void;
  /** For a new call. */
  reset(): void;
}

const EMPTY: Draft = { draft: '', replyTo: undefined, editing: undefined, mentioned: [] };

/** What was begun and not yet sent. */
export const useDraft = create<DraftState>((set) => ({
  ...EMPTY,
  setDraft: (draft) => set({ draft }),
  change: (change) => set(change),
  clear: () => set(EMPTY),
  move: () =>
    set(({ draft, editing, chatTo }) => ({
      ...EMPTY,
      chatTo: undefined,
      // What was meant for one person must not go to everyone.
      draft: editing === undefined && chatTo === undefined ? draft : '',
    })),
  reset: () => set({ ...EMPTY, chatTo: undefined }),
}));

/** Opens the chat to write to one person alone. */
export function openPrivateChat(person: DraftPerson): void {
  useDraft.getState().change({ chatTo: person, replyTo: undefined, editing: undefined });
  usePanels.getState().show('chat');
}
