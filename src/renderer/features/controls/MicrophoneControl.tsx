import { Mic, MicOff } from 'lucide-react';
import { lazy } from 'react';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { DeviceControl } from './DeviceControl';

const loadMenu = () => import('./menus/MicrophoneMenu');
const MicrophoneMenu = lazy(loadMenu);

/** Mutes and unmutes; its menu chooses microphone and speaker. */
export function MicrophoneControl() {
  const { t } = useTranslation();
  return (
    <DeviceControl
      state={useCall().media.microphone}
      action="mic.toggle"
      on={{ icon: <Mic />, label: t('controls.mute') }}
      off={{ icon: <MicOff />, label: t('controls.unmute') }}
      menu={{
        label: t('controls.audioMenu'),
        load: loadMenu,
        draw: (trigger) => <MicrophoneMenu trigger={trigger} />,
      }}
    />
  );
}
