import { useEffect, useReducer } from 'react';
import type { RoomView } from '../../../shared/contract/roomSchema';
import { type RoomPhase, roomPhase } from './roomPhase';

/** A browser's timer takes no more. Milliseconds. */
const LONGEST_MS = 2 ** 31 - 1000;
/** A timer may be a little early by the clock. */
const AFTER_MS = 50;

/** How a room stands, kept current: the host says nothing when a room opens or expires because its time has come. */
export function useRoomPhase(room: Pick<RoomView, 'status' | 'archived' | 'limits'>): RoomPhase {
  const [, look] = useReducer((count: number) => count + 1, 0);
  const now = Date.now();
  const phase = roomPhase(room, now);
  const next = 'date' in phase && phase.date > now ? phase.date : undefined;
  useEffect(() => {
    // What is so far away is looked at anew before: nobody leaves the list open for weeks.
    if (next === undefined || next - Date.now() > LONGEST_MS) return undefined;
    const timer = setTimeout(look, next - Date.now() + AFTER_MS);
    return () => clearTimeout(timer);
  }, [next]);
  return phase;
}
