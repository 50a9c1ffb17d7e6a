import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BackgroundEffect } from '../../call/background/types';
import type { InitialMedia } from '../../call/types';
import { effectOf } from '../../devices/effectOf';
import { useBackgrounds } from '../../devices/useBackgrounds';
import { ConnectionTestButton } from '../../features/connection-test/ConnectionTestButton';
import { KeyField } from '../../features/encryption/KeyField';
import { PreJoin } from '../../features/prejoin/PreJoin';
import { CallContext } from '../../hooks/CallContext';
import { useGoHome } from '../../hooks/useGoHome';
import { usePageTitle } from '../../hooks/usePageTitle';
import { usePreferences } from '../../store/preferences';
import { useEmbeddedMeeting } from '../embed/useEmbeddedMeeting';
import { Afterwards } from './Afterwards';
import { BreakoutProvider } from './breakouts/BreakoutProvider';
import { CallScreen } from './CallScreen';
import type { HeldPlace } from './createHeldPlace';
import type { Door, RoomFacts } from './Door';
import { mediaWithoutPreview, previewOptions, type Wishes } from './initialMedia';
import { PlaceProvider } from './PlaceProvider';
import { rightsIn, wishesOf } from './rightsIn';
import { useAtOnce } from './useAtOnce';
import { type Ended, useCallEnd } from './useCallEnd';
import { useDoorway } from './useDoorway';
import type { Entered } from './useJoin';
import { useMeetingKey } from './useMeetingKey';
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

type Step =
  | { kind: 'prejoin' }
  | ({ kind: 'call' } & Entered)
  | { kind: 'ended'; ended: Ended; held: HeldPlace | undefined };

/** Pre-join, call and what comes after, at one address. Owns the call from join to end. */
export function MeetingFlow({ door, room, joinAtOnce = false, wishes, children }: MeetingFlowProps) {
  const goHome = useGoHome();
  const [step, setStep] = useState<Step>({ kind: 'prejoin' });
  usePageTitle(room.roomName);
  const entered = step.kind === 'call' ? step : undefined;
  const meetingKey = useMeetingKey(room, entered?.call);
  const { end, wordFor } = useOwnEnd(door, entered);
  useCallEnd(entered, room.roomName, (ended) => {
    room.lookAgain?.();
    setStep({ kind: 'ended', ended: wordFor(ended), held: entered?.held });
  });

  useEmbeddedMeeting({ roomId: room.roomId, entered, ended: step.kind === 'ended' ? step.ended : undefined, end });

  const { mayPublish, participantName } = room;
  const { mayUseMicrophone, mayUseCamera, mayUseBackground } = rightsIn(room);
  const rights = useMemo(
    () => ({ mayUseMicrophone, mayUseCamera, mayUseBackground }),
    [mayUseMicrophone, mayUseCamera, mayUseBackground],
  );
  // What the room says holds each time; what the address says, the first.
  // The same while other rules of the room change, or the preview would begin anew.
  const join = room.config?.join;
  const roomWishes = useMemo(() => (join ? wishesOf({ join }) : undefined), [join]);
  const firstWishes = useMemo(() => (roomWishes ? { ...roomWishes, ...wishes } : wishes), [roomWishes, wishes]);
  const [isAtOnce, setAtOnce] = useState(joinAtOnce);
  const media = useRef<() => InitialMedia | Promise<InitialMedia>>(() => mediaWithoutPreview(rights, firstWishes));
  const doorway = useDoorway({
    door,
    room,
    takeMedia: () => media.current(),
    encrypt: meetingKey.encryption,
    onEntered: (next) => setStep({ kind: 'call', ...next }),
  });
  const { state, busy, fault } = doorway;
  // Nobody's camera is on before a door that stays shut.
  const isPreJoin = step.kind === 'prejoin' && !isAtOnce && state.kind !== 'shut';
  const options = useMemo(
    () => (isPreJoin && mayPublish ? previewOptions(rights, firstWishes) : undefined),
    [isPreJoin, mayPublish, rights, firstWishes],
  );
  const preview = usePreview(options);
  const setBackground = useCallback((effect: BackgroundEffect) => void preview?.setBackground(effect), [preview]);
  const backgrounds = useBackgrounds(setBackground, wishes?.background);
  useEffect(() => {
    // An uploaded image is read after the preview has started; the other effects are on from its first frame.
    const background = wishes?.background ?? usePreferences.getState().background;
    if (mayUseBackground && background.kind === 'image') void effectOf(background).then(setBackground);
  }, [mayUseBackground, setBackground, wishes]);

  const stand = () => {
    setAtOnce(false);
    setStep({ kind: 'prejoin' });
  };
  const takeMedia = () => preview?.takeTracks() ?? mediaWithoutPreview(rights, firstWishes);
  const joinDirectly = (how?: Wishes) => {
    const name = participantName ?? usePreferences.getState().name;
    // Without a key nobody goes in: it is asked for at the door.
    if (meetingKey.check()) doorway.go(name, () => mediaWithoutPreview(rights, how));
    else stand();
  };
  useEffect(() => {
    media.current = takeMedia;
  });
  useAtOnce(isAtOnce, () => joinDirectly(firstWishes));

  const isHeldUp = isAtOnce && !busy && state.kind !== 'open';
  useEffect(() => {
    // Nobody stands before a blank page because the door wanted more than was known.
    if (isHeldUp) setAtOnce(false);
  }, [isHeldUp]);

  if (step.kind === 'call') {
    const screen = <CallScreen room={room} end={end} />;
    return (
      <CallContext value={step.call}>
        {step.held ? (
          <PlaceProvider held={step.held}>
            <BreakoutProvider>{screen}</BreakoutProvider>
          </PlaceProvider>
        ) : (
          screen
        )}
      </CallContext>
    );
  }
  const test = door.check && state.kind !== 'shut' ? <ConnectionTestButton tickets={door.check} /> : undefined;
  if (step.kind === 'ended' || (isAtOnce && fault)) {
    return (
      <Afterwards
        ended={step.kind === 'ended' ? step.ended : { reason: 'join_failed' }}
        held={step.kind === 'ended' ? step.held : undefined}
        roomName={room.roomName}
        door={state}
        joining={busy}
        fault={fault}
        reach={door.reach}
        test={test}
        onRejoin={() => joinDirectly(roomWishes)}
        onStand={stand}
        onHome={goHome}
      />
    );
  }
  if (isAtOnce) return null;
  return (
    <PreJoin
      preview={preview}
      backgrounds={backgrounds}
      roomName={room.roomName}
      inside={room.inside}
      isModerator={room.role === 'moderator'}
      mayPublish={mayPublish}
      mayUseMicrophone={mayUseMicrophone}
      mayUseCamera={mayUseCamera}
      mayUseBackground={mayUseBackground}
      fixedName={participantName}
      door={state}
      signInHref={room.signInHref}
      joining={busy}
      fault={fault}
      demand={
        meetingKey.isEncrypted && (
          <KeyField
            text={meetingKey.text}
            isGiven={meetingKey.isGiven}
            misses={meetingKey.misses}
            isSupported={meetingKey.isSupported}
            onChange={meetingKey.setText}
            onMake={meetingKey.make}
          />
        )
      }
      isBarred={!meetingKey.isSupported}
      onJoin={(name) => {
        if (meetingKey.check()) doorway.go(name, takeMedia);
      }}
      onCancel={doorway.cancel}
      onHome={goHome}
    >
      {(test || children) && (
        <>
          {test}
          {children}
        </>
      )}
    </PreJoin>
  );
}
