import { ChevronDown } from 'lucide-react';
import { memo, useState } from 'react';
import type { Preview } from '../../call/preview';
import type { DeviceKind } from '../../call/types';
import { DeviceSelects } from '../../devices/DeviceSelects';
import { devicesOfPreview } from '../../devices/LocalDevices';
import { PictureFold } from '../../devices/picture/PictureFold';
import { shownDevice } from '../../devices/shownDevice';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { rememberDevice } from '../../store/rememberDevice';
import styles from './DeviceFold.module.css';

const KINDS: readonly DeviceKind[] = ['audioinput', 'videoinput', 'audiooutput'];

interface DeviceFoldProps {
  preview: Preview;
  mayUseCamera: boolean;
}

/** All devices in one line; opens to choose and test them. */
export const DeviceFold = memo(function DeviceFold({ preview, mayUseCamera }: DeviceFoldProps) {
  const { t } = useTranslation();
  const lists = useReadable(preview.devices);
  const chosen = useReadable(preview.chosen);
  const camera = useReadable(preview.camera).deviceId;
  const microphone = useReadable(preview.microphone).deviceId;
  const used = { audioinput: microphone, videoinput: camera, audiooutput: undefined };
  // Few open it; whoever does not, waits for nothing in it.
  const [isOpened, setOpened] = useState(false);
  const names = KINDS.filter((kind) => mayUseCamera || kind !== 'videoinput')
    .map((kind) => {
      const list = lists[kind];
      const offered = list.map(({ deviceId: value }) => ({ value }));
      const shown = shownDevice(offered, chosen[kind], used[kind]);
      return list.find(({ deviceId }) => deviceId === shown)?.label;
    })
    .filter(Boolean);
  return (
    <details className={styles.fold} onToggle={() => setOpened(true)}>
      <summary className={styles.summary} aria-label={t('devices.change')}>
        <span className={styles.names} dir="auto">
          {names.length > 0 ? names.join(' · ') : t('devices.title')}
        </span>
        <ChevronDown aria-hidden="true" />
      </summary>
      {isOpened && (
        <div className={styles.body}>
          <DeviceSelects devices={devicesOfPreview(preview)} hasCamera={mayUseCamera} onSelect={rememberDevice} />
          {mayUseCamera && <PictureFold devices={devicesOfPreview(preview)} />}
        </div>
      )}
    </details>
  );
});
