import { useState } from 'react';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Fold } from '../../ui/Fold';
import { fetched } from '../../ui/fetched';
import { Lazy } from '../../ui/Lazy';
import { Spinner } from '../../ui/Spinner';
import type { LocalDevices } from '../LocalDevices';

const PictureSettings = fetched(() => import('./PictureSettings'));

/** How our own picture is, folded away; fetched when it is opened. */
export function PictureFold({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { settings } = useReadable(devices.picture.state);
  return (
    <Fold
      title={t('picture.title')}
      summary={t('picture.summary', { lines: settings.lines, rate: settings.frameRate })}
      open={isOpen}
      onToggle={setOpen}
    >
      <Lazy fallback={<Spinner label={t('app.loading')} />}>
        <PictureSettings devices={devices} />
      </Lazy>
    </Fold>
  );
}
