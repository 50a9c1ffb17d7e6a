import { ENCODING_PRESETS, type Encoding, RECORDING_LAYOUTS } from '../../../shared/domain/roomConfig';
import { useTranslation } from '../../hooks/useTranslation';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { CustomEncoding } from './CustomEncoding';
import styles from './RulesForm.module.css';
import type { SectionProps } from './SectionProps';

/** What choosing "custom" starts from: about what the first preset does. */
const CUSTOM_START: Encoding = {
  video: { width: 1280, height: 720, framerate: 30, codec: 'H264_MAIN', bitrate: 3000, keyFrameInterval: 4, depth: 24 },
  audio: { codec: 'OPUS', bitrate: 128, frequency: 48_000 },
};

/** Whether and how meetings are recorded, and who may see it. */
export function RecordingRules({ rules, setConfig, problems }: SectionProps) {
  const { t } = useTranslation();
  const { recording, e2ee } = rules.config;
  const { encoding } = recording;
  const isOn = recording.enabled && !e2ee.enabled;
  return (
    <div className={styles.group}>
      <Switch
        label={t('rules.recording.enabled')}
        hint={e2ee.enabled ? t('rules.features.notEncrypted') : t('rules.recording.enabledHint')}
        checked={isOn}
        disabled={e2ee.enabled}
        onChange={(enabled) => setConfig('recording', { enabled })}
      />
      {isOn && (
        <div className={styles.inner}>
          <Switch
            label={t('rules.recording.autoStart')}
            checked={recording.autoStart}
            onChange={(autoStart) => setConfig('recording', { autoStart })}
          />
          <div className={styles.pair}>
            <Field label={t('rules.recording.layout')}>
              {(control) => (
                <Select
                  {...control}
                  value={recording.layout}
                  options={RECORDING_LAYOUTS.map((value) => ({ value, label: t(`rules.recording.layouts.${value}`) }))}
                  onChange={(layout) => setConfig('recording', { layout })}
                />
              )}
            </Field>
            <Field label={t('rules.recording.quality')}>
              {(control) => (
                <Select
                  {...control}
                  value={typeof encoding === 'string' ? encoding : 'custom'}
                  options={[
                    ...ENCODING_PRESETS.map((value) => ({ value, label: t(`rules.recording.presets.${value}`) })),
                    { value: 'custom' as const, label: t('rules.recording.custom') },
                  ]}
                  onChange={(value) => setConfig('recording', { encoding: value === 'custom' ? CUSTOM_START : value })}
                />
              )}
            </Field>
          </div>
          {typeof encoding !== 'string' && (
            <CustomEncoding
              encoding={encoding}
              problems={problems}
              onChange={(next) => setConfig('recording', { encoding: next })}
            />
          )}
          <Field label={t('rules.recording.access')} hint={t('rules.recording.accessHint')}>
            {(control) => (
              <Select
                {...control}
                value={recording.access}
                options={[
                  { value: 'anyone', label: t('rules.recording.anyone') },
                  { value: 'users', label: t('rules.recording.users') },
                ]}
                onChange={(access) => setConfig('recording', { access })}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
