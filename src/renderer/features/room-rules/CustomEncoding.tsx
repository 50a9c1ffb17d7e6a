import { AUDIO_CODECS, type Encoding, VIDEO_CODECS } from '../../../shared/domain/roomConfig';
import { useTranslation } from '../../hooks/useTranslation';
import { Field } from '../../ui/Field';
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import styles from './RulesForm.module.css';
import type { Problems } from './SectionProps';

type Custom = Exclude<Encoding, string>;

interface CustomEncodingProps {
  encoding: Custom;
  problems: Problems;
  onChange: (encoding: Custom) => void;
}

/** Every option of a recording's encoding by itself. */
export function CustomEncoding({ encoding, problems, onChange }: CustomEncodingProps) {
  const { t } = useTranslation();
  const { video, audio } = encoding;
  const setVideo = (change: Partial<Custom['video']>) => onChange({ ...encoding, video: { ...video, ...change } });
  const setAudio = (change: Partial<Custom['audio']>) => onChange({ ...encoding, audio: { ...audio, ...change } });
  const error = (field: string) => problems[`config.recording.encoding.${field}`];
  const videoNumber = (key: Exclude<keyof Custom['video'], 'codec'>, unit: string, max: number, min = 1) => (
    <NumberField
      label={t(`rules.recording.video.${key}`)}
      unit={unit}
      value={video[key]}
      min={min}
      max={max}
      error={error(`video.${key}`)}
      onChange={(value) => setVideo({ [key]: value ?? 0 })}
    />
  );
  return (
    <div className={styles.grid}>
      {videoNumber('width', 'px', 7680, 16)}
      {videoNumber('height', 'px', 4320, 16)}
      {videoNumber('framerate', '/s', 120)}
      {videoNumber('bitrate', 'kbps', 100_000)}
      {videoNumber('keyFrameInterval', 's', 600, 0)}
      {videoNumber('depth', 'bit', 64)}
      <Field label={t('rules.recording.video.codec')}>
        {(control) => (
          <Select
            {...control}
            value={video.codec}
            options={VIDEO_CODECS.map((value) => ({ value, label: t(`rules.recording.codecs.${value}`) }))}
            onChange={(codec) => setVideo({ codec })}
          />
        )}
      </Field>
      <Field label={t('rules.recording.audio.codec')}>
        {(control) => (
          <Select
            {...control}
            value={audio.codec}
            options={AUDIO_CODECS.map((value) => ({ value, label: t(`rules.recording.codecs.${value}`) }))}
            onChange={(codec) => setAudio({ codec })}
          />
        )}
      </Field>
      <NumberField
        label={t('rules.recording.audio.bitrate')}
        unit="kbps"
        value={audio.bitrate}
        min={1}
        max={10_000}
        error={error('audio.bitrate')}
        onChange={(bitrate) => setAudio({ bitrate: bitrate ?? 0 })}
      />
      <NumberField
        label={t('rules.recording.audio.frequency')}
        unit="Hz"
        value={audio.frequency}
        min={8000}
        max={192_000}
        error={error('audio.frequency')}
        onChange={(frequency) => setAudio({ frequency: frequency ?? 0 })}
      />
    </div>
  );
}
