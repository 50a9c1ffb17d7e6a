import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../hooks/CallContext';
import { DeviceChoice } from './DeviceChoice';
import { DeviceControl } from './DeviceControl';

/** Mutes and unmutes; its menu chooses microphone and speaker. */
export function MicrophoneControl() {
  const { t } = useTranslation();
  return (
    <DeviceControl
      state={useCall().media.microphone}
      action="mic.toggle"
      on={{ icon: <Mic />, label: t('controls.mute') }}
      off={{ icon: <MicOff />, label: t('controls.unmute') }}
      menuLabel={t('controls.audioMenu')}
    >
      <DeviceChoice kind="audioinput" />
      <DeviceChoice kind="audiooutput" />
    </DeviceControl>
  );
}
