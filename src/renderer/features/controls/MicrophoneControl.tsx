import { Mic, MicOff } from 'lucide-react';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { fetched } from '../../ui/fetched';
import { DeviceControl } from './DeviceControl';

const MicrophoneMenu = fetched(() => import('./menus/MicrophoneMenu'));

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
        prepare: MicrophoneMenu.prepare,
        draw: (trigger) => <MicrophoneMenu trigger={trigger} />,
      }}
    />
  );
}
