import { MenuSeparator } from '../../../ui/MenuSeparator';
import { BarMenu, type BarMenuProps } from './BarMenu';
import { DeviceChoice } from './DeviceChoice';
import { SettingsItem } from './SettingsItem';

/** Which microphone, and which speaker. */
export default function MicrophoneMenu({ trigger }: BarMenuProps) {
  return (
    <BarMenu trigger={trigger}>
      <DeviceChoice kind="audioinput" />
      <DeviceChoice kind="audiooutput" />
      <MenuSeparator />
      <SettingsItem />
    </BarMenu>
  );
}
