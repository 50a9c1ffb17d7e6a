import type { DeviceKind } from '../../../call/types';
import { deviceOptions } from '../../../devices/deviceOptions';
import { useCall } from '../../../hooks/CallContext';
import { useReadable } from '../../../hooks/useReadable';
import { useTranslation } from '../../../hooks/useTranslation';
import { rememberDevice } from '../../../store/rememberDevice';
import { MenuChoice } from '../../../ui/MenuChoice';

/** The devices of one kind in a menu; nothing where the browser lists none. */
export function DeviceChoice({ kind }: { kind: DeviceKind }) {
  const { t } = useTranslation();
  const { media } = useCall();
  const list = useReadable(media.devices)[kind];
  const chosen = useReadable(media.chosen)[kind];
  if (list.length === 0) return null;
  const options = deviceOptions(list, (number) => t(`devices.numbered.${kind}`, { number }));
  const value = options.some((option) => option.value === chosen) ? chosen : options[0]?.value;
  return (
    <MenuChoice
      heading={t(`devices.${kind}`)}
      value={value}
      options={options}
      onChange={(deviceId) => {
        rememberDevice(kind, deviceId);
        void media.switchDevice(kind, deviceId);
      }}
    />
  );
}
