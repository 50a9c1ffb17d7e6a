import { FRAME_RATES, type FrameRate, PICTURE_LINES, type PictureLines } from '../../call/camera/PictureSettings';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import { Segmented } from '../../ui/Segmented';
import type { LocalDevices } from '../LocalDevices';
import { choosePicture } from './choosePicture';
import styles from './PictureSettings.module.css';

/** Size and pace of our own picture, as far as this camera goes, and what it really gives. */
export function FormatChoice({ devices }: { devices: LocalDevices }) {
  const { t, i18n } = useTranslation();
  const { settings, can, gives } = useReadable(devices.picture.state);
  const choose = (change: Parameters<typeof choosePicture>[1]) => choosePicture(devices, change);
  const number = new Intl.NumberFormat(i18n.language, { useGrouping: false });
  return (
    <>
      {can.lines.length > 1 && (
        <div className={styles.choice}>
          <span>{t('picture.lines')}</span>
          <Segmented
            label={t('picture.lines')}
            value={String(highest(can.lines, settings.lines))}
            options={can.lines.map((lines) => ({ value: String(lines), label: t('picture.linesOf', { lines }) }))}
            onChange={(value) => choose({ lines: chosenOf<PictureLines>(PICTURE_LINES, value) })}
          />
        </div>
      )}
      {can.frameRates.length > 1 && (
        <div className={styles.choice}>
          <span>{t('picture.rate')}</span>
          <Segmented
            label={t('picture.rate')}
            value={String(highest(can.frameRates, settings.frameRate))}
            options={can.frameRates.map((rate) => ({ value: String(rate), label: number.format(rate) }))}
            onChange={(value) => choose({ frameRate: chosenOf<FrameRate>(FRAME_RATES, value) })}
          />
        </div>
      )}
      {gives && (
        <p className={styles.note}>
          {t('picture.gives', {
            width: number.format(gives.width),
            height: number.format(gives.height),
            rate: number.format(gives.frameRate),
          })}
        </p>
      )}
    </>
  );
}

/** What was chosen, with a camera that can it; else the most that this one can. */
function highest(possible: readonly number[], chosen: number): number {
  return Math.max(...possible.filter((one) => one <= chosen));
}

function chosenOf<T extends number>(known: readonly T[], value: string): T {
  const found = known.find((one) => String(one) === value);
  if (found === undefined) throw new Error(`Nobody offered ${value}`);
  return found;
}
