import { startTransition, useEffect, useRef, useState } from 'react';
import { Call } from '../../call/Call';
import type { InitialMedia } from '../../call/types';
import { type FaultText, useFaultText } from '../../hooks/useFaultText';
import { usePanels } from '../../store/panels';
import { useView } from '../../store/view';
import type { Door } from './Door';

/** While the meeting server is being prepared, the door is tried again after this. */
const NOT_READY_RETRY_MS = 2000;

export interface Join {
  /** Media are taken at the last moment, so that a refusal costs the preview nothing. */
  join(name: string, takeMedia: () => InitialMedia | Promise<InitialMedia>): void;
  joining: boolean;
  fault: FaultText | undefined;
}

/** Asks the door, makes the call and hands it over while it connects. */
export function useJoin(door: Door, onCall: (call: Call) => void): Join {
  const faultText = useFaultText();
  const [joining, setJoining] = useState(false);
  const [error, setError] = useState<unknown>();
  const isOver = useRef(false);
  useEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
    };
  }, []);

  const attempt = async (name: string, takeMedia: () => InitialMedia | Promise<InitialMedia>): Promise<void> => {
    const admission = await door.join(name);
    const media = await takeMedia();
    if (isOver.current) {
      await media.local?.dispose();
      return;
    }
    usePanels.getState().reset();
    useView.getState().reset();
    const call = Call.create({
      ...admission,
      participantName: name,
      media,
      refreshTicket: () => door.join(name),
    });
    // The call's screen is drawn in slices, between which the connection goes on.
    startTransition(() => {
      setJoining(false);
      onCall(call);
    });
    await call.connect();
  };

  const join: Join['join'] = (name, takeMedia) => {
    setJoining(true);
    setError(undefined);
    attempt(name, takeMedia).catch((failure: unknown) => {
      if (isOver.current) return;
      setError(failure);
      if (faultText(failure).code === 'MEETING_SERVER_NOT_READY') {
        setTimeout(() => !isOver.current && join(name, takeMedia), NOT_READY_RETRY_MS);
      } else setJoining(false);
    });
  };
  return { join, joining, fault: error === undefined ? undefined : faultText(error) };
}
