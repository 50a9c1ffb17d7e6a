import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { Readable } from '../../call/readable';
import type { TrackState } from '../../call/types';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import type { LocalDevices } from '../LocalDevices';
import { choosePicture } from './choosePicture';

/** Offers to brighten a picture that is dark; once refused, not again here. */
export function DarkNote({
  devices,
  camera,
}: {
  devices: Pick<LocalDevices, 'picture'>;
  camera: Readable<TrackState>;
}) {
  const [isLeft, setLeft] = useState(false);
  const isOn = useReadable(camera).enabled;
  const { settings, can } = useReadable(devices.picture.state);
  // Nothing is measured where nothing could be done.
  if (isLeft || !isOn || settings.lowLight || !can.lowLight) return null;
  return <Offer devices={devices} onLeave={() => setLeft(true)} />;
}

function Offer({ devices, onLeave }: { devices: Pick<LocalDevices, 'picture'>; onLeave: () => void }) {
  const { t } = useTranslation();
  const isDark = useReadable(devices.picture.isDark);
  if (!isDark) return null;
  return (
    <Banner
      icon={<Lightbulb />}
      title={t('picture.dark')}
      actions={
        <>
          <Button size="small" variant="primary" onClick={() => choosePicture(devices, { lowLight: true })}>
            {t('picture.brighten')}
          </Button>
          <Button size="small" onClick={onLeave}>
            {t('picture.leave')}
          </Button>
        </>
      }
    />
  );
}
