import { Volume2 } from 'lucide-react';
import { useState } from 'react';
import type { Device, DeviceKind } from '../call/types';
import { useReadable } from '../hooks/useReadable';
import { useTranslation } from '../hooks/useTranslation';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import styles from './DeviceSelects.module.css';
import { deviceOptions } from './deviceOptions';
import type { LocalDevices } from './LocalDevices';
import { MicrophoneLevel } from './MicrophoneLevel';
import { NoiseSelect } from './NoiseSelect';
import { playTestSound } from './playTestSound';
import { shownDevice } from './shownDevice';

/** Chooses camera, microphone and speaker, with a level to see and a sound to hear. */
export function DeviceSelects({
  devices,
  hasCamera = true,
  onSelect,
}: {
  devices: LocalDevices;
  /** False where no camera may be used. */
  hasCamera?: boolean;
  onSelect: OnSelect;
}) {
  const lists = useReadable(devices.devices);
  const chosen = useReadable(devices.chosen);
  const camera = useReadable(devices.camera).deviceId;
  const microphone = useReadable(devices.microphone).deviceId;
  const select = (kind: DeviceKind) => (deviceId: string) => {
    devices.select(kind, deviceId);
    onSelect(kind, deviceId);
  };
  return (
    <div className={styles.devices}>
      {hasCamera && (
        <DeviceSelect
          kind="videoinput"
          list={lists.videoinput}
          chosen={chosen.videoinput}
          used={camera}
          onSelect={select('videoinput')}
        />
      )}
      <div className={styles.withLevel}>
        <DeviceSelect
          kind="audioinput"
          list={lists.audioinput}
          chosen={chosen.audioinput}
          used={microphone}
          onSelect={select('audioinput')}
        />
        <MicrophoneLevel level={devices.level} />
      </div>
      <NoiseSelect devices={devices} />
      <div className={styles.withTest}>
        <DeviceSelect
          kind="audiooutput"
          list={lists.audiooutput}
          chosen={chosen.audiooutput}
          onSelect={select('audiooutput')}
        />
        <TestSound deviceId={chosen.audiooutput} />
      </div>
    </div>
  );
}

export type OnSelect = (kind: DeviceKind, deviceId: string) => void;

interface DeviceSelectProps {
  kind: DeviceKind;
  list: readonly Device[];
  chosen: string | undefined;
  /** Absent: not known. */
  used?: string;
  onSelect: (deviceId: string) => void;
}

function DeviceSelect({ kind, list, chosen, used, onSelect }: DeviceSelectProps) {
  const { t } = useTranslation();
  const options = deviceOptions(list, (number) => t(`devices.numbered.${kind}`, { number }));
  const value = shownDevice(options, chosen, used);
  return (
    <Field label={t(`devices.${kind}`)}>
      {(control) =>
        options.length > 0 ? (
          <Select {...control} value={value ?? ''} options={options} onChange={onSelect} />
        ) : (
          <Select
            {...control}
            value=""
            options={[{ value: '', label: t(`devices.none.${kind}`) }]}
            disabled
            onChange={onSelect}
          />
        )
      }
    </Field>
  );
}

function TestSound({ deviceId }: { deviceId: string | undefined }) {
  const { t } = useTranslation();
  const [state, setState] = useState<'idle' | 'playing' | 'failed'>('idle');
  const play = () => {
    setState('playing');
    playTestSound(deviceId).then(
      () => setState('idle'),
      (error: unknown) => {
        console.warn('The test sound could not be played', error);
        setState('failed');
      },
    );
  };
  return (
    <>
      <Button className={styles.test} icon={<Volume2 />} onClick={play} disabled={state === 'playing'}>
        {t(state === 'playing' ? 'devices.testing' : 'devices.test')}
      </Button>
      {state === 'failed' && (
        <p className={styles.failed} role="alert">
          {t('devices.testFailed')}
        </p>
      )}
    </>
  );
}
