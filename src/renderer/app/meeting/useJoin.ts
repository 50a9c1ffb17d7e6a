import { startTransition, useEffect, useRef, useState } from 'react';
import { Call } from '../../call/Call';
import type { Encryption } from '../../call/encryption/createCallEncryption';
import type { InitialMedia } from '../../call/types';
import { type FaultText, useFaultText } from '../../hooks/useFaultText';
import { createChatArchive } from './createChatArchive';
import { createHeldPlace, type HeldPlace } from './createHeldPlace';
import type { Door } from './Door';
import { forgetLastCall } from './forgetLastCall';

/** While the meeting server is being prepared, the door is tried again after this. */
const NOT_READY_RETRY_MS = 2000;

/** To draw the call's screen before the server has spoken would only hold up the connection; but nobody waits for longer. */
const PATIENCE_MS = 500;

/** What the server offers along with who is there is answered first: each of the answer's steps would wait for the drawing. */
const HEAD_START_MS = 40;

type TakeMedia = () => InitialMedia | Promise<InitialMedia>;

export interface Join {
  /** Media are taken at the last moment, so that a refusal costs the preview nothing. */
  join(name: string, takeMedia: TakeMedia, knockToken?: string): void;
  joining: boolean;
  /** Why the last attempt failed, and when (milliseconds since the epoch). */
  failure: { fault: FaultText; at: number } | undefined;
}

/** The call, and the place in the meeting that a host keeps for it. */
export interface Entered {
  call: Call;
  held: HeldPlace | undefined;
}

/** Asks the door, makes the call and hands it over once the server has said who is there, or lets one wait for it. */
export function useJoin(
  door: Door,
  encrypt: () => Promise<Encryption | undefined>,
  onEntered: (entered: Entered) => void,
  createCall: typeof Call.create = Call.create,
): Join {
  const faultText = useFaultText();
  const [joining, setJoining] = useState(false);
  const [failed, setFailed] = useState<{ error: unknown; at: number }>();
  const isOver = useRef(false);
  useEffect(() => {
    isOver.current = false;
    return () => {
      isOver.current = true;
    };
  }, []);

  const attempt = async (name: string, takeMedia: TakeMedia, knockToken?: string): Promise<void> => {
    // First, so that a browser that cannot encrypt takes nobody's place.
    const encryption = await encrypt();
    const admission = await door.join(name, knockToken).catch((error: unknown) => {
      encryption?.worker.terminate();
      throw error;
    });
    const media = await takeMedia();
    if (isOver.current) {
      encryption?.worker.terminate();
      await media.local?.dispose();
      return;
    }
    forgetLastCall();
    const rejoin = () => door.join(name);
    const held = createHeldPlace({ door, admission, rejoin, now: Date.now });
    const archive = held && createChatArchive(held.api, held.roomId);
    const call = createCall({
      ...admission,
      archive,
      participantName: name,
      media,
      encryption,
      refreshTicket: held?.refreshTicket ?? rejoin,
    });
    await Promise.race([call.connect(), knowsWhoIsThere(call).then(() => sleep(HEAD_START_MS)), sleep(PATIENCE_MS)]);
    if (isOver.current) {
      held?.dispose();
      return call.leave();
    }
    // Drawn in slices, between which the connection goes on.
    startTransition(() => {
      setJoining(false);
      onEntered({ call, held });
    });
  };

  const join: Join['join'] = (name, takeMedia, knockToken) => {
    setJoining(true);
    setFailed(undefined);
    attempt(name, takeMedia, knockToken).catch((error: unknown) => {
      if (isOver.current) return;
      setFailed({ error, at: Date.now() });
      if (faultText(error).code === 'MEETING_SERVER_NOT_READY') {
        setTimeout(() => !isOver.current && join(name, takeMedia, knockToken), NOT_READY_RETRY_MS);
      } else setJoining(false);
    });
  };
  return { join, joining, failure: failed && { fault: faultText(failed.error), at: failed.at } };
}

/** Resolves once the server has told who is in the meeting. */
function knowsWhoIsThere({ identities }: Call): Promise<void> {
  return new Promise((resolve) => {
    const stop = identities.subscribe(() => {
      stop();
      resolve();
    });
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
