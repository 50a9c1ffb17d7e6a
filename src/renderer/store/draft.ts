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
  /** For another room of the same meeting: what is for one person, or about a message, belongs to the chat it was begun in. */
  moveOn(): void;
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
  moveOn: () =>
    set(({ draft, chatTo, editing }) => ({
      ...EMPTY,
      chatTo: undefined,
      draft: chatTo || editing !== undefined ? '' : draft,
    })),
  reset: () => set({ ...EMPTY, chatTo: undefined }),
}));

/** Opens the chat to write to one person alone. */
export function openPrivateChat(person: DraftPerson): void {
  useDraft.getState().change({ chatTo: person, replyTo: undefined, editing: undefined });
  usePanels.getState().show('chat');
}
