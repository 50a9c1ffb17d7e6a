import { create } from 'zustand';
import type { Appearance } from '../../shared/domain/roomConfig';

interface RoomLookState {
  /** How the room that is shown wants to look; undefined where none is, or it says nothing. */
  look: Appearance | undefined;
  setLook(look: Appearance | undefined): void;
}

/** The look that the page wears. Parley's own pages wear none. */
export const useRoomLook = create<RoomLookState>((set) => ({
  look: undefined,
  setLook: (look) => set({ look }),
}));
