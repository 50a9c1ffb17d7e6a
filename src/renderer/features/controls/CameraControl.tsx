import { Video, VideoOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { BackgroundChoice } from './BackgroundChoice';
import { DeviceChoice } from './DeviceChoice';
import { SettingsItem } from './SettingsItem';
import { SplitControl } from './SplitControl';

/** Turns the camera on and off; its menu chooses the camera and the background. */
export function CameraControl({ mayUseBackground }: { mayUseBackground: boolean }) {
  const { t } = useTranslation();
  const { enabled, pending } = useReadable(useCall().media.camera);
  return (
    <SplitControl
      menuLabel={t('controls.videoMenu')}
      menu={
        <>
          <DeviceChoice kind="videoinput" />
          {mayUseBackground && <BackgroundChoice />}
          <MenuSeparator />
          <SettingsItem />
        </>
      }
    >
      <IconButton
        size="bar"
        variant={enabled ? 'bar' : 'off'}
        icon={enabled ? <Video /> : <VideoOff />}
        label={t(enabled ? 'controls.cameraOff' : 'controls.cameraOn')}
        shortcut={MENU_ACTIONS['camera.toggle']}
        aria-busy={pending || undefined}
        onClick={() => runAction('camera.toggle')}
      />
    </SplitControl>
  );
}
