import { useState } from 'react';
import { BreakoutLine } from '../../features/breakouts/BreakoutLine';
import { BreakoutNews } from '../../features/breakouts/BreakoutNews';
import { BreakoutSign } from '../../features/breakouts/BreakoutSign';
import { Announcements } from '../../features/call/Announcements';
import { CallHeader } from '../../features/call/CallHeader';
import { InviteCard } from '../../features/call/InviteCard';
import { LockSign } from '../../features/call/LockSign';
import { TroubleLine } from '../../features/call/TroubleLine';
import { ChatAnnouncements } from '../../features/chat/ChatAnnouncements';
import { ControlBar } from '../../features/controls/ControlBar';
import { FollowLine } from '../../features/layout/FollowLine';
import { LayoutControl } from '../../features/layout/LayoutControl';
import { LobbyNews } from '../../features/lobby/LobbyNews';
import { PollSign } from '../../features/polls/PollSign';
import { TimerPill } from '../../features/timer/TimerPill';
import { useCall } from '../../hooks/CallContext';
import { usePlace } from '../../hooks/PlaceContext';
import { useInviteUrl } from '../../hooks/useInviteUrl';
import { ShareOverlay } from '../../stage/ShareOverlay';
import { Stage } from '../../stage/Stage';
import { TileMenuExtras } from '../../stage/TileMenuExtras';
import { usePanels } from '../../store/panels';
import { fetched } from '../../ui/fetched';
import { LazyPart } from '../../ui/LazyPart';
import { useArrival } from '../../ui/useArrival';
import { useSystemKeys } from '../desktop/useSystemKeys';
import { Mini } from '../mini/Mini';
import { TearOffs } from '../tear-off/TearOffs';
import { AnnouncementChoice } from './AnnouncementChoice';
import { useBreakoutActions } from './breakouts/useBreakoutActions';
import { CallPalette } from './CallPalette';
import { CallPanels } from './CallPanels';
import styles from './CallScreen.module.css';
import { CallSigns } from './CallSigns';
import { CallSignsShown } from './CallSignsShown';
import { CallSound } from './CallSound';
import { CaptionedStage } from './CaptionedStage';
import { ConnectingNote } from './ConnectingNote';
import type { RoomFacts } from './Door';
import { EncryptionInCall } from './EncryptionInCall';
import { InkInCall } from './InkInCall';
import { InkOnShare } from './InkOnShare';
import { ModerationInCall } from './ModerationInCall';
import { ShareInCall } from './ShareInCall';
import { Together } from './Together';
import { useCallActions } from './useCallActions';
import { useClosesWithCall } from './useClosesWithCall';
import { useFetchAhead } from './useFetchAhead';
import { useHealthActions } from './useHealthActions';
import { useQuietChrome } from './useQuietChrome';
import { useSharing } from './useSharing';
import { useTearOffActions } from './useTearOffActions';
import { useViewActions } from './useViewActions';

const TileItems = fetched(() => import('./TileItems'));
const DevicesDialog = fetched(() => import('./DevicesDialog'));
const EndForAll = fetched(() => import('./EndForAll'));

/** The call: stage, header, one bar of controls and at most one panel. */
export function CallScreen({ room, end }: { room: RoomFacts; end: (() => Promise<void>) | undefined }) {
  const call = useCall();
  useArrival();
  const isPanelOpen = usePanels((panels) => panels.open !== undefined);
  const [dialog, setDialog] = useState<'devices' | 'end'>();
  const closeDialog = () => setDialog(undefined);
  const sharing = useSharing(call);
  const place = usePlace();
  const permissions = place?.permissions ?? room.permissions;
  const mayEnd = end !== undefined && (permissions?.includes('meetingEnd') ?? false);
  const mayReadChat = permissions?.includes('chatRead') ?? true;
  const mayUseBackground = permissions?.includes('mediaChangeVirtualBackground') ?? true;
  const showsInvite = room.config?.inviteBox.enabled ?? true;
  // Captions are made on this device, so encryption does not stand in their way.
  const mayHaveCaptions = room.config ? room.config.captions.enabled || room.config.e2ee.enabled : true;
  const inviteUrl = useInviteUrl();
  const isQuiet = useQuietChrome();
  useSystemKeys();
  useClosesWithCall();
  useFetchAhead();

  useCallActions({
    call,
    sharing,
    mayReadChat,
    openDevices: () => setDialog('devices'),
    askToEnd: mayEnd ? () => setDialog('end') : undefined,
  });

  const maySeeBreakouts = useBreakoutActions();
  useHealthActions(call);
  useViewActions(call);
  useTearOffActions(call);

  return (
    <main className={styles.screen} data-quiet={isQuiet || undefined}>
      <CallHeader roomName={call.options.breakout?.name ?? room.roomName}>
        <BreakoutSign />
        {place && <PollSign />}
        {place && <TimerPill />}
        {place?.isLocked && <LockSign />}
        <EncryptionInCall />
        <LayoutControl />
      </CallHeader>
      <FollowLine />
      <ShareInCall sharing={sharing} />
      <BreakoutNews />
      <div className={styles.middle}>
        {/* There from the start, so that pictures have their place before the connection is through. */}
        <CaptionedStage isAllowed={mayHaveCaptions}>
          <TileMenuExtras value={TileItems}>
            <ShareOverlay value={InkOnShare}>
              <Stage />
            </ShareOverlay>
          </TileMenuExtras>
        </CaptionedStage>
        <ConnectingNote roomName={room.roomName} />
        {!isPanelOpen && <InviteCard inviteUrl={showsInvite ? inviteUrl : undefined} />}
        <CallPanels mayReadChat={mayReadChat} mayHaveCaptions={mayHaveCaptions} maySeeBreakouts={maySeeBreakouts} />
        {/* Never over a panel: who writes while something is wrong still sees what they write. */}
        <div className={styles.lines}>
          <BreakoutLine />
          <TroubleLine />
        </div>
      </div>
      <ControlBar
        mayEnd={mayEnd}
        mayReadChat={mayReadChat}
        mayUseBackground={mayUseBackground}
        asksInPicker={sharing.asksInPicker}
        signs={(isTight) => <CallSigns isTight={isTight} />}
      />
      <CallSignsShown />
      <Announcements />
      <AnnouncementChoice />
      <InkInCall />
      <CallSound />
      <CallPalette />
      <Mini roomName={room.roomName} />
      <ShareOverlay value={InkOnShare}>
        <TearOffs />
      </ShareOverlay>
      {mayReadChat && <ChatAnnouncements />}
      {place && <LobbyNews />}
      {place && <ModerationInCall />}
      {place && <Together />}
      <LazyPart onFail={closeDialog}>
        {dialog === 'devices' && <DevicesDialog mayUseBackground={mayUseBackground} onClose={closeDialog} />}
      </LazyPart>
      <LazyPart onFail={closeDialog}>
        {dialog === 'end' && mayEnd && <EndForAll onClose={closeDialog} onEnd={end} />}
      </LazyPart>
    </main>
  );
}
