import { useEffect, useEffectEvent, useState } from 'react';
import type { Call } from '../../call/Call';
import type { Encryption } from '../../call/encryption/createCallEncryption';
import type { InitialMedia } from '../../call/types';
import type { DoorState } from '../../features/prejoin/DoorState';
import type { FaultText } from '../../hooks/useFaultText';
import type { Door, RoomFacts } from './Door';
import { doorState, isDoorCode, type Refusal } from './doorState';
import { type Entered, useJoin } from './useJoin';
import { useKnock } from './useKnock';

/** Later than this, looking again now and then is enough. */
const NEAR_MS = 24 * 3_600_000;

interface DoorwayOptions {
  door: Door;
  room: RoomFacts;
  /** Media for whoever was let in while they waited. */
  takeMedia: () => InitialMedia | Promise<InitialMedia>;
  /** What the call is encrypted with, where it is. */
  encrypt: () => Promise<Encryption | undefined>;
  onEntered: (entered: Entered) => void;
  /** Tests have a call of their own. */
  createCall?: typeof Call.create;
}

export interface Doorway {
  state: DoorState;
  /** Being let in, or asking for it. */
  busy: boolean;
  /** What failed that is no state of the door. */
  fault: FaultText | undefined;
  /** Joins, knocks or stands in line, whatever the door asks for. */
  go(name: string, takeMedia: DoorwayOptions['takeMedia']): void;
  /** Waits no longer. */
  cancel(): void;
}

/** Everything between standing before a room and being in its meeting. */
export function useDoorway({ door, room, takeMedia, encrypt, onEntered, createCall }: DoorwayOptions): Doorway {
  const [queuedAs, setQueuedAs] = useState<string>();
  const enterFor = (entered: Entered) => {
    // Whoever is inside stands in line no more, or they would be taken in again with the next free place.
    setQueuedAs(undefined);
    onEntered(entered);
  };
  const { join, joining, failure } = useJoin(door, encrypt, enterFor, createCall);
  const knock = useKnock(door.lobby, (name, knockToken) => join(name, takeMedia, knockToken));

  const answers: Refusal[] = [failure, knock.failure].flatMap((answer) =>
    answer && isDoorCode(answer.fault.code)
      ? [{ code: answer.fault.code, date: answer.fault.data.date, at: answer.at }]
      : [],
  );
  if (knock.deniedAt !== undefined) answers.push({ code: 'KNOCK_DENIED', at: knock.deniedAt });
  const refusal = answers.reduce<Refusal | undefined>(
    (last, next) => (last && last.at > next.at ? last : next),
    undefined,
  );
  const state = doorState({ room, refusal, waiting: knock.waiting, isQueued: queuedAs !== undefined });

  const lookAgain = useEffectEvent(() => room.lookAgain?.());
  const opens = state.kind === 'early' ? state.date : undefined;
  useEffect(() => {
    if (opens === undefined || opens - Date.now() > NEAR_MS) return undefined;
    const timer = setTimeout(lookAgain, Math.max(0, opens - Date.now()));
    return () => clearTimeout(timer);
  }, [opens]);

  const isFree = state.kind === 'open' && !joining;
  const enter = useEffectEvent(() => {
    if (queuedAs === undefined) return;
    // Several may want the same place: whoever comes too late stays in line. Other reasons are told, not tried again.
    if (!failure || failure.fault.code === 'MEETING_FULL') join(queuedAs, takeMedia);
    else setQueuedAs(undefined);
  });
  useEffect(() => {
    if (isFree) enter();
  }, [isFree]);

  const other = [failure, knock.failure].find((answer) => answer && !isDoorCode(answer.fault.code));
  return {
    state,
    busy: joining || knock.asking,
    fault: other?.fault,
    go(name, media) {
      if (state.kind === 'open') join(name, media);
      else if (state.kind === 'knock') knock.ask(name);
      else if (state.kind === 'full') setQueuedAs(name);
    },
    cancel() {
      setQueuedAs(undefined);
      if (knock.waiting) knock.cancel();
    },
  };
}
