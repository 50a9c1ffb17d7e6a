import { Mic, MicOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MENU_ACTIONS } from '../../../shared/contract/menuAction';
import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { runAction } from '../../store/actions';
import { IconButton } from '../../ui/IconButton';
import { MenuSeparator } from '../../ui/MenuSeparator';
import { DeviceChoice } from './DeviceChoice';
import { SettingsItem } from './SettingsItem';
import { SplitControl } from './SplitControl';

/** Mutes and unmutes; its menu chooses microphone and speaker. */
export function MicrophoneControl() {
  const { t } = useTranslation();
  const { enabled, pending } = useReadable(useCall().media.microphone);
  return (
    <SplitControl
      menuLabel={t('controls.audioMenu')}
      menu={
        <>
          <DeviceChoice kind="audioinput" />
          <DeviceChoice kind="audiooutput" />
          <MenuSeparator />
          <SettingsItem />
        </>
      }
    >
      <IconButton
        size="bar"
        variant={enabled ? 'bar' : 'off'}
        icon={enabled ? <Mic /> : <MicOff />}
        label={t(enabled ? 'controls.mute' : 'controls.unmute')}
        shortcut={MENU_ACTIONS['mic.toggle']}
        aria-busy={pending || undefined}
        onClick={() => runAction('mic.toggle')}
      />
    </SplitControl>
  );
}
