import { MenuSeparator } from '../../../ui/MenuSeparator';
import { BackgroundChoice } from './BackgroundChoice';
import { BarMenu, type BarMenuProps } from './BarMenu';
import { DeviceChoice } from './DeviceChoice';
import { SettingsItem } from './SettingsItem';

/** Which camera, and what is behind us. */
export default function CameraMenu({ trigger, mayUseBackground }: BarMenuProps & { mayUseBackground: boolean }) {
  return (
    <BarMenu trigger={trigger}>
      <DeviceChoice kind="videoinput" />
      {mayUseBackground && <BackgroundChoice />}
      <MenuSeparator />
      <SettingsItem />
    </BarMenu>
  );
}
