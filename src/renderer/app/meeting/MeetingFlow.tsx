import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { BackgroundEffect } from '../../call/background/types';
import type { Call } from '../../call/Call';
import { effectOf } from '../../devices/effectOf';
import { useBackgrounds } from '../../devices/useBackgrounds';
import { EndedScreen } from '../../features/ended/EndedScreen';
import { PreJoin } from '../../features/prejoin/PreJoin';
import { CallContext } from '../../hooks/CallContext';
import { usePageTitle } from '../../hooks/usePageTitle';
import { usePreferences } from '../../store/preferences';
import { CallScreen } from './CallScreen';
import type { Door, RoomFacts } from './Door';
import { mediaWithoutPreview, previewOptions, type Wishes } from './initialMedia';
import { type Ended, useCallEnd } from './useCallEnd';
import { useJoin } from './useJoin';
import { useOwnEnd } from './useOwnEnd';
import { usePreview } from './usePreview';

interface MeetingFlowProps {
  door: Door;
  room: RoomFacts;
  /** Goes straight in, with what is remembered. */
  joinAtOnce?: boolean;
  /** How to start the first time; keep the same object. */
  wishes?: Wishes;
  /** Ways out on the pre-join screen. */
  children?: ReactNode;
}

type Step = { kind: 'prejoin' } | { kind: 'call'; call: Call } | { kind: 'ended'; ended: Ended };

/** Pre-join, call and what comes after, at one address. Owns the call from join to end. */
export function MeetingFlow({ door, room, joinAtOnce = false, wishes, children }: MeetingFlowProps) {
  const [, navigate] = useLocation();
  const [step, setStep] = useState<Step>({ kind: 'prejoin' });
  const { join, joining, fault } = useJoin(door, (call) => setStep({ kind: 'call', call }));
  usePageTitle(room.roomName);
  const call = step.kind === 'call' ? step.call : undefined;
  const { ownDoor, wordFor } = useOwnEnd(door, call);
  useCallEnd(call, room.roomName, (ended) => setStep({ kind: 'ended', ended: wordFor(ended) }));

  const { mayPublish, participantName } = room;
  const mayUseBackground = room.permissions?.includes('mediaChangeVirtualBackground') ?? true;
  const isPreJoin = step.kind === 'prejoin' && !joinAtOnce;
  const options = useMemo(
    () => (isPreJoin && mayPublish ? previewOptions({ mayPublish, mayUseBackground }, wishes) : undefined),
    [isPreJoin, mayPublish, mayUseBackground, wishes],
  );
  const preview = usePreview(options);
  const setBackground = useCallback((effect: BackgroundEffect) => void preview?.setBackground(effect), [preview]);
  const backgrounds = useBackgrounds(setBackground, wishes?.background);
  useEffect(() => {
    // An uploaded image is read after the preview has started; the other effects are on from its first frame.
    const background = wishes?.background ?? usePreferences.getState().background;
    if (mayUseBackground && background.kind === 'image') void effectOf(background).then(setBackground);
  }, [mayUseBackground, setBackground, wishes]);

  const rights = { mayPublish, mayUseBackground };
  const joinDirectly = (how?: Wishes) =>
    join(participantName ?? usePreferences.getState().name, () => mediaWithoutPreview(rights, how));
  const latest = useRef(joinDirectly);
  useEffect(() => {
    latest.current = joinDirectly;
  });
  useEffect(() => {
    if (joinAtOnce) latest.current(wishes);
  }, [joinAtOnce, wishes]);

  if (step.kind === 'call') {
    return (
      <CallContext value={step.call}>
        <CallScreen room={room} door={ownDoor} />
      </CallContext>
    );
  }
  if (step.kind === 'ended' || (joinAtOnce && fault)) {
    return (
      <EndedScreen
        {...(step.kind === 'ended' ? step.ended : { reason: 'join_failed' })}
        roomName={room.roomName}
        joining={joining}
        fault={fault}
        onRejoin={() => joinDirectly()}
        onHome={() => navigate('/')}
      />
    );
  }
  if (joinAtOnce) return null;
  return (
    <PreJoin
      preview={preview}
      backgrounds={backgrounds}
      roomName={room.roomName}
      inside={room.inside}
      isModerator={room.role === 'moderator'}
      mayPublish={mayPublish}
      mayUseBackground={mayUseBackground}
      fixedName={participantName}
      joining={joining}
      fault={fault}
      onJoin={(name) => join(name, () => preview?.takeTracks() ?? mediaWithoutPreview(rights, wishes))}
      onHome={() => navigate('/')}
    >
      {children}
    </PreJoin>
  );
}
