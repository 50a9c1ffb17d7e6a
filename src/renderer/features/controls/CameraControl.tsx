import { Video, VideoOff } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { DeviceControl } from './DeviceControl';

const CameraMenu = fetched(() => import('./menus/CameraMenu'));

/** Turns the camera on and off; its menu chooses the camera and the background. */
export function CameraControl({ mayUseBackground }: { mayUseBackground: boolean }) {
  const { t } = useTranslation();
  return (
    <DeviceControl
      state={useCall().media.camera}
      action="camera.toggle"
      on={{ icon: <Video />, label: t('controls.cameraOff') }}
      off={{ icon: <VideoOff />, label: t('controls.cameraOn') }}
      menu={{
        label: t('controls.videoMenu'),
        prepare: CameraMenu.prepare,
        draw: (trigger) => <CameraMenu trigger={trigger} mayUseBackground={mayUseBackground} />,
      }}
    />
  );
}
