import { create } from 'zustand';

interface RoomLanguageState {
  /** BCP 47 language that the shown room asks for; undefined where none is shown, or it says nothing. */
  language: string | undefined;
  setLanguage(language: string | undefined): void;
}

/** The language of the room that is shown. */
export const useRoomLanguage = create<RoomLanguageState>((set) => ({
  language: undefined,
  setLanguage: (language) => set({ language }),
}));
