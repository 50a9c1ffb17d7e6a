import { useTranslation } from '../../hooks/useTranslation';
import {
  CAPTION_LOOKS,
  CAPTION_PLACES,
  CAPTION_SIZES,
  type CaptionPreferences,
  useCaptionPreferences,
} from '../../store/captionPreferences';
import { Field } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import styles from './TranscriptPanel.module.css';

/** Whether captions are shown, how large and where. */
export function CaptionSettings() {
  const { t } = useTranslation();
  const { isOn, size, place, look, setCaptions } = useCaptionPreferences();
  return (
    <div className={styles.settings}>
      <Switch
        label={t('captions.show')}
        hint={t('captions.showHint')}
        checked={isOn}
        onChange={(on) => setCaptions({ isOn: on })}
      />
      <Field label={t('captions.size')}>
        {(control) => (
          <Select<CaptionPreferences['size']>
            {...control}
            value={size}
            options={CAPTION_SIZES.map((value) => ({ value, label: t(`captions.sizes.${value}`) }))}
            onChange={(chosen) => setCaptions({ size: chosen })}
          />
        )}
      </Field>
      <Field label={t('captions.place')}>
        {(control) => (
          <Select<CaptionPreferences['place']>
            {...control}
            value={place}
            options={CAPTION_PLACES.map((value) => ({ value, label: t(`captions.places.${value}`) }))}
            onChange={(chosen) => setCaptions({ place: chosen })}
          />
        )}
      </Field>
      <Segmented<CaptionPreferences['look']>
        label={t('captions.look')}
        value={look}
        options={CAPTION_LOOKS.map((value) => ({ value, label: t(`captions.looks.${value}`) }))}
        onChange={(chosen) => setCaptions({ look: chosen })}
      />
    </div>
  );
}
