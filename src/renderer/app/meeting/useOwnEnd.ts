import { useMemo, useRef } from 'react';
import type { Call } from '../../call/Call';
import type { Door } from './Door';
import type { Ended } from './useCallEnd';

/**
 * Remembers that it was us who ended the meeting: the server's word, that the room is closed, reaches us as it reaches
 * everyone, and often before the answer to our own request.
 */
export function useOwnEnd(door: Door, call: Call | undefined): { ownDoor: Door; wordFor(ended: Ended): Ended } {
  const endedCall = useRef<Call>(undefined);
  const ownDoor = useMemo<Door>(() => {
    const { end } = door;
    if (!end) return door;
    return {
      join: door.join,
      async end() {
        endedCall.current = call;
        try {
          await end();
        } catch (error) {
          endedCall.current = undefined;
          throw error;
        }
        await call?.leave('meeting_ended_by_self');
      },
    };
  }, [door, call]);
  return {
    ownDoor,
    wordFor: (ended) =>
      call !== undefined && endedCall.current === call && ended.reason !== 'voluntary_leave'
        ? { ...ended, reason: 'meeting_ended_by_self' }
        : ended,
  };
}
