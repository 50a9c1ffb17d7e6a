import type { NoiseChoice } from '../call/sound/noise/types';
import { useReadable } from '../hooks/useReadable';
import { useTranslation } from '../hooks/useTranslation';
import { useSoundPreferences } from '../store/soundPreferences';
import { Field } from '../ui/Field';
import { Select } from '../ui/Select';
import type { LocalDevices } from './LocalDevices';

/** What is done against noise around the microphone; remembered. */
export function NoiseSelect({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { choice, status } = useReadable(devices.noise);
  return (
    <Field
      label={t('sound.noise')}
      hint={status === 'loading' ? t('sound.noiseLoading') : undefined}
      error={status === 'failed' ? t('sound.noiseFailed') : undefined}
    >
      {(control) => (
        <Select<NoiseChoice>
          {...control}
          value={choice}
          options={[
            { value: 'off', label: t('sound.noiseOff') },
            { value: 'browser', label: t('sound.noiseBrowser') },
            { value: 'strong', label: t('sound.noiseStrong') },
          ]}
          onChange={(noise) => {
            useSoundPreferences.getState().setSound({ noise });
            devices.setNoise(noise);
          }}
        />
      )}
    </Field>
  );
}
