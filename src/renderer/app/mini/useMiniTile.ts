import { useEffect, useState } from 'react';
import { cameraTile } from '../../call/tileId';
import type { TileId } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useStage } from '../../hooks/useStage';
import { chooseSpeaker } from './chooseSpeaker';

/** What the mini window shows: what is large on the stage (pins, shares), else whoever speaks, else ourselves. */
export function useMiniTile(): TileId | undefined {
  const call = useCall();
  const identities = useReadable(call.identities);
  const [large] = useStage().spotlight;
  const [speaker, setSpeaker] = useState<string>();
  useEffect(() => {
    const others = identities.map((identity) => call.participant(identity)).filter(({ isLocal }) => !isLocal);
    const choose = () => {
      const facts = others.map(({ identity, isSpeaking, microphone }) => ({
        identity,
        isSpeaking: isSpeaking.get() && microphone.get() === 'on',
      }));
      setSpeaker((shown) => chooseSpeaker(shown, facts));
    };
    choose();
    const ends = others.map(({ isSpeaking }) => isSpeaking.subscribe(choose));
    return () => {
      for (const end of ends) end();
    };
  }, [call, identities]);
  if (large) return large;
  const shown = speaker ?? identities[0];
  return shown === undefined ? undefined : cameraTile(shown);
}
