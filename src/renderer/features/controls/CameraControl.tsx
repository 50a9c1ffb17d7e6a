import { Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { BackgroundChoice } from './BackgroundChoice';
import { DeviceChoice } from './DeviceChoice';
import { DeviceControl } from './DeviceControl';

/** Turns the camera on and off; its menu chooses the camera and the background. */
export function CameraControl({ mayUseBackground }: { mayUseBackground: boolean }) {
  const { t } = useTranslation();
  return (
    <DeviceControl
      state={useCall().media.camera}
      action="camera.toggle"
      on={{ icon: <Video />, label: t('controls.cameraOff') }}
      off={{ icon: <VideoOff />, label: t('controls.cameraOn') }}
      menuLabel={t('controls.videoMenu')}
    >
      <DeviceChoice kind="videoinput" />
      {mayUseBackground && <BackgroundChoice />}
    </DeviceControl>
  );
}
