import type { DeviceKind } from '../../../call/types';
import { deviceOptions } from '../../../devices/deviceOptions';
import { shownDevice } from '../../../devices/shownDevice';
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
  const camera = useReadable(media.camera).deviceId;
  const microphone = useReadable(media.microphone).deviceId;
  if (list.length === 0) return null;
  const options = deviceOptions(list, (number) => t(`devices.numbered.${kind}`, { number }));
  const used = { audioinput: microphone, videoinput: camera, audiooutput: undefined }[kind];
  return (
    <MenuChoice
      heading={t(`devices.${kind}`)}
      value={shownDevice(options, chosen, used)}
      options={options}
      onChange={(deviceId) => {
        rememberDevice(kind, deviceId);
        void media.switchDevice(kind, deviceId);
      }}
    />
  );
}
