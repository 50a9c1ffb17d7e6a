import { useMemo, useRef } from 'react';
import type { Door } from './Door';
import type { Ended } from './useCallEnd';
import type { Entered } from './useJoin';

interface OwnEnd {
  /** Ends the meeting for everyone; absent where nobody answers to that. */
  end: (() => Promise<void>) | undefined;
  wordFor(ended: Ended): Ended;
}

/**
 * Remembers that it was us who ended the meeting: the server's word, that the room is closed, reaches us as it reaches
 * everyone, and often before the answer to our own request.
 */
export function useOwnEnd(door: Door, entered: Entered | undefined): OwnEnd {
  const endedCall = useRef<Entered['call']>(undefined);
  const { call, held } = entered ?? {};
  const end = useMemo(() => {
    if (!door.end) return undefined;
    return async () => {
      endedCall.current = call;
      try {
        await door.end?.(held?.key);
      } catch (error) {
        endedCall.current = undefined;
        throw error;
      }
      await call?.leave('meeting_ended_by_self');
    };
  }, [door, call, held]);
  return {
    end,
    wordFor: (ended) =>
      call !== undefined && endedCall.current === call && ended.reason !== 'voluntary_leave'
        ? { ...ended, reason: 'meeting_ended_by_self' }
        : ended,
  };
}
