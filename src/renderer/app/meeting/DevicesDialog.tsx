import { useMemo } from 'react';
import { BackgroundStrip } from '../../devices/BackgroundStrip';
import { DeviceSelects } from '../../devices/DeviceSelects';
import { devicesOfCall } from '../../devices/LocalDevices';
import { DarkNote } from '../../devices/picture/DarkNote';
import { PictureFold } from '../../devices/picture/PictureFold';
import { useBackgrounds } from '../../devices/useBackgrounds';
import { SoundSettings } from '../../features/sound/SoundSettings';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { SelfView } from '../../stage/SelfView';
import { rememberDevice } from '../../store/rememberDevice';
import { Dialog } from '../../ui/Dialog';
import styles from './DevicesDialog.module.css';

/** Devices and background during a call, with our own picture as the others see it. */
export default function DevicesDialog({
  mayUseBackground,
  onClose,
}: {
  mayUseBackground: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { media, can } = useCall();
  const mayUseCamera = useReadable(can).camera;
  const devices = useMemo(() => devicesOfCall(media), [media]);
  const backgrounds = useBackgrounds(devices.setBackground);
  const cameraOn = useReadable(media.camera).enabled;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('devices.dialog')}
      closeLabel={t('app.close')}
      size="medium"
    >
      <div className={styles.content}>
        {cameraOn && <SelfView />}
        {mayUseCamera && <DarkNote devices={devices} camera={media.camera} />}
        {mayUseBackground && mayUseCamera && <BackgroundStrip devices={devices} backgrounds={backgrounds} />}
        {mayUseCamera && <PictureFold devices={devices} />}
        <DeviceSelects devices={devices} hasCamera={mayUseCamera} onSelect={rememberDevice} />
        <SoundSettings />
      </div>
    </Dialog>
  );
}
