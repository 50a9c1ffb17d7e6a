import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { CameraControl } from './CameraControl';
import styles from './ControlBar.module.css';
import { LeaveControl } from './LeaveControl';
import { MicrophoneControl } from './MicrophoneControl';
import { MoreControl } from './MoreControl';
import { ChatControl, PeopleControl } from './PanelControls';
import { ShareControl } from './ShareControl';

/** Everything one does in a call. What the role or the browser does not allow is not there. */
export function ControlBar({ mayEnd, asksInPicker }: { mayEnd: boolean; asksInPicker: boolean }) {
  const { t } = useTranslation();
  const call = useCall();
  const can = useReadable(call.can);
  // Phones' browsers cannot share their screen.
  const canShare = can.share && 'getDisplayMedia' in (navigator.mediaDevices ?? {});
  return (
    <div role="toolbar" aria-label={t('controls.label')} className={styles.bar}>
      <div className={styles.group}>
        {can.microphone && <MicrophoneControl />}
        {can.camera && <CameraControl />}
        {canShare && <ShareControl asksInPicker={asksInPicker} />}
      </div>
      <div className={styles.group}>
        <ChatControl />
        <PeopleControl />
        <MoreControl hasLink={call.options.inviteUrl !== undefined} mayEnd={mayEnd} />
      </div>
      <LeaveControl mayEnd={mayEnd} />
    </div>
  );
}
