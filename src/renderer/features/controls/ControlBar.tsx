import type { ReactNode } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useMedia } from '../../hooks/useMedia';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { CameraControl } from './CameraControl';
import styles from './ControlBar.module.css';
import { LeaveControl } from './LeaveControl';
import { MicrophoneControl } from './MicrophoneControl';
import { MoreControl } from './MoreControl';
import { TIGHT } from './narrow';
import { ChatControl, PeopleControl } from './PanelControls';
import { ShareControl } from './ShareControl';

interface ControlBarProps {
  mayEnd: boolean;
  mayReadChat: boolean;
  mayUseBackground: boolean;
  asksInPicker: boolean;
  /** Hand and reactions. */
  signs: (isTight: boolean) => ReactNode;
}

/** Everything one does in a call. What the role, the room or the browser does not allow is not there. */
export function ControlBar({ mayEnd, mayReadChat, mayUseBackground, asksInPicker, signs }: ControlBarProps) {
  const { t } = useTranslation();
  const can = useReadable(useCall().can);
  const isTight = useMedia(TIGHT);
  // Phones' browsers cannot share their screen.
  const canShare = can.share && 'getDisplayMedia' in (navigator.mediaDevices ?? {});
  return (
    <div role="toolbar" aria-label={t('controls.label')} className={styles.bar}>
      <div className={styles.group}>
        {can.microphone && <MicrophoneControl />}
        {can.camera && <CameraControl mayUseBackground={mayUseBackground} />}
        {canShare && !isTight && <ShareControl asksInPicker={asksInPicker} />}
        {signs(isTight)}
      </div>
      <div className={styles.group}>
        {mayReadChat && <ChatControl />}
        {!isTight && <PeopleControl />}
        <MoreControl mayEnd={mayEnd} />
      </div>
      <LeaveControl mayEnd={mayEnd} />
    </div>
  );
}
