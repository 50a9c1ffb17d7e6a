import { RotateCcw } from 'lucide-react';
import { MOVES, type PictureSettings as Settings, type Tone } from '../../call/camera/PictureSettings';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { usePicturePreferences } from '../../store/picturePreferences';
import { Button } from '../../ui/Button';
import { Slider } from '../../ui/Slider';
import { Switch } from '../../ui/Switch';
import type { LocalDevices } from '../LocalDevices';
import { choosePicture } from './choosePicture';
import { FormatChoice } from './FormatChoice';
import styles from './PictureSettings.module.css';

const TONE_STEP = 5;
const NO_TONES: Pick<Settings, Tone> = { brightness: 0, contrast: 0, warmth: 0, saturation: 0 };

/** Light, colours, size and pace of our own picture; what is moved is seen at once. */
export default function PictureSettings({ devices }: { devices: LocalDevices }) {
  const { t } = useTranslation();
  const { settings, can } = useReadable(devices.picture.state);
  const { mirrors, setPicture } = usePicturePreferences();
  const choose = (change: Partial<Settings>) => choosePicture(devices, change);
  return (
    <div className={styles.settings}>
      {can.lowLight && (
        <Switch
          label={t('picture.lowLight')}
          hint={t('picture.lowLightHint')}
          checked={settings.lowLight}
          onChange={(lowLight) => choose({ lowLight })}
        />
      )}
      {can.framing && (
        <Switch
          label={t('picture.framing')}
          hint={t('picture.framingHint')}
          checked={settings.framing}
          onChange={(framing) => choose({ framing })}
        />
      )}
      {can.tones.length > 0 ? (
        <div className={styles.sliders}>
          {can.tones.map((tone) => (
            <ToneSlider key={tone} tone={tone} value={settings[tone]} onChange={(value) => choose({ [tone]: value })} />
          ))}
          <Button size="small" className={styles.reset} icon={<RotateCcw />} onClick={() => choose(NO_TONES)}>
            {t('picture.reset')}
          </Button>
        </div>
      ) : (
        <p className={styles.note}>{t('picture.cannotAdjust')}</p>
      )}
      {MOVES.map((move) => {
        const range = can.moves[move];
        if (!range) return null;
        const value = settings[move] ?? range.min;
        return (
          <Slider
            key={move}
            label={t(`picture.${move}`)}
            value={value}
            {...range}
            text={String(value)}
            onChange={(next) => choose({ [move]: next })}
          />
        );
      })}
      <FormatChoice devices={devices} />
      <Switch
        label={t('picture.mirror')}
        hint={t('picture.mirrorHint')}
        checked={mirrors}
        onChange={(on) => setPicture({ mirrors: on })}
      />
    </div>
  );
}

function ToneSlider({ tone, value, onChange }: { tone: Tone; value: number; onChange: (value: number) => void }) {
  const { t, i18n } = useTranslation();
  const words = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' }).format(value);
  return (
    <Slider
      label={t(`picture.${tone}`)}
      value={value}
      min={-100}
      max={100}
      step={TONE_STEP}
      mark={0}
      text={words}
      onChange={onChange}
    />
  );
}
