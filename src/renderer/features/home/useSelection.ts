import { useState } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';

export interface Selection {
  /** The chosen rooms that are still there. */
  rooms: readonly RoomView[];
  /** Someone is choosing, though perhaps nothing yet. */
  active: boolean;
  has: (roomId: string) => boolean;
  set: (roomId: string, chosen: boolean) => void;
  setAll: (roomIds: readonly string[]) => void;
  clear: () => void;
}

/** Which of the shown rooms are chosen. What is no longer shown is no longer chosen, so that nothing unseen is deleted. */
export function useSelection(shown: readonly RoomView[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rooms = shown.filter(({ roomId, isManaged }) => isManaged && chosen.has(roomId));
  return {
    rooms,
    active: rooms.length > 0,
    has: (roomId) => chosen.has(roomId),
    set: (roomId, isChosen) =>
      setChosen((before) => {
        const after = new Set(before);
        if (isChosen) after.add(roomId);
        else after.delete(roomId);
        return after;
      }),
    setAll: (roomIds) => setChosen(new Set(roomIds)),
    clear: () => setChosen(new Set()),
  };
}
