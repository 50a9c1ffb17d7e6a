import { Video, VideoOff } from 'lucide-react';
import { lazy } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { DeviceControl } from './DeviceControl';

const loadMenu = () => import('./menus/CameraMenu');
const CameraMenu = lazy(loadMenu);

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
        load: loadMenu,
        draw: (trigger) => <CameraMenu trigger={trigger} mayUseBackground={mayUseBackground} />,
      }}
    />
  );
}
