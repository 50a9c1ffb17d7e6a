import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type FaultText, useFaultText } from '../../hooks/useFaultText';
import { useWatch } from '../../hooks/useWatch';
import type { LobbyDoor, Waiting } from './Door';

/** How someone stands in the waiting room. */
export interface Knock {
  waiting: { ahead: number; isAttended: boolean } | undefined;
  asking: boolean;
  /** When somebody inside said no, in milliseconds since the epoch. */
  deniedAt: number | undefined;
  /** Why knocking failed, and when. */
  failure: { fault: FaultText; at: number } | undefined;
  ask(participantName: string): void;
  cancel(): void;
}

interface Visit {
  name: string;
  knockToken: string;
}

/** Knocks, waits, and hands over who was let in. Whoever goes away waits no longer. */
export function useKnock(lobby: LobbyDoor | undefined, onAdmitted: (name: string, knockToken: string) => void): Knock {
  const faultText = useFaultText();
  const [visit, setVisit] = useState<Visit>();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown; at: number }>();
  const [deniedAt, setDeniedAt] = useState<number>();
  const [stand, setStand] = useState({ ahead: 0, isAttended: true });

  const isGone = useRef(false);
  const leave = (knockToken: string) => {
    lobby?.leave(knockToken).catch((error: unknown) => {
      // The host notices by itself that nobody waits any more.
      console.warn('The lobby was not told that we went', error);
    });
  };

  const ask = (name: string) => {
    if (!lobby || asking) return;
    setAsking(true);
    setFailed(undefined);
    lobby
      .knock(name)
      .then(({ knockToken }) => {
        // Gone before the host had answered: nobody is to be let in who does not wait.
        if (isGone.current) leave(knockToken);
        else setVisit({ name, knockToken });
      })
      .catch((error: unknown) => setFailed({ error, at: Date.now() }))
      .finally(() => setAsking(false));
  };

  const token = visit?.knockToken;
  const open = useCallback(
    async (signal: AbortSignal): Promise<AsyncIterable<Waiting>> => {
      if (!lobby || token === undefined) throw new Error('Nobody waits.');
      return lobby.wait(token, signal);
    },
    [lobby, token],
  );
  const watch = useWatch({
    open: visit ? open : undefined,
    onValue: ({ state, ahead, isAttended }) => {
      setStand({ ahead, isAttended });
      if (state === 'waiting' || !visit) return;
      setVisit(undefined);
      if (state === 'admitted') onAdmitted(visit.name, visit.knockToken);
      else setDeniedAt(Date.now());
    },
  });

  // Nobody's turn is kept for a page that was away too long; whoever still stands there asks again.
  const isForgotten =
    visit !== undefined && watch.error !== undefined && faultText(watch.error).code === 'KNOCK_NOT_FOUND';
  const askAgain = useEffectEvent(() => {
    if (!visit) return;
    setVisit(undefined);
    ask(visit.name);
  });
  useEffect(() => {
    if (isForgotten) askAgain();
  }, [isForgotten]);

  const onGone = useEffectEvent(() => visit && leave(visit.knockToken));
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      onGone();
    };
  }, []);

  return {
    waiting: visit && stand,
    asking,
    deniedAt,
    failure: failed && { fault: faultText(failed.error), at: failed.at },
    ask,
    cancel() {
      if (visit) leave(visit.knockToken);
      setVisit(undefined);
    },
  };
}
