import { Ban, Droplet, Droplets, ImagePlus } from 'lucide-react';
import { useId } from 'react';
import { BUILT_IN_BACKGROUNDS, OWN_BACKGROUND } from '../call/background/backgroundImages';
import { useReadable } from '../hooks/useReadable';
import { useTranslation } from '../hooks/useTranslation';
import type { BackgroundPreference } from '../store/preferences';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { Spinner } from '../ui/Spinner';
import styles from './BackgroundStrip.module.css';
import type { LocalDevices } from './LocalDevices';
import type { Backgrounds } from './useBackgrounds';

type Choice = { key: string; preference: BackgroundPreference; label: string; picture: React.ReactNode };

/** The background choices side by side, and how the chosen one does. */
export function BackgroundStrip({ devices, backgrounds }: { devices: LocalDevices; backgrounds: Backgrounds }) {
  const { t } = useTranslation();
  const name = useId();
  const state = useReadable(devices.background);
  const { chosen, choose, ownUrl, upload, uploadProblem } = backgrounds;
  const choices: Choice[] = [
    { key: 'none', preference: { kind: 'none' }, label: t('background.none'), picture: <Ban /> },
    {
      key: 'blur-light',
      preference: { kind: 'blur', strength: 'light' },
      label: t('background.blurLight'),
      picture: <Droplet />,
    },
    {
      key: 'blur-strong',
      preference: { kind: 'blur', strength: 'strong' },
      label: t('background.blurStrong'),
      picture: <Droplets />,
    },
    ...BUILT_IN_BACKGROUNDS.map(({ id, url }) => ({
      key: id,
      preference: { kind: 'image' as const, id },
      label: t(`background.image.${id}`),
      picture: <img src={url} alt="" />,
    })),
    ...(ownUrl
      ? [
          {
            key: OWN_BACKGROUND,
            preference: { kind: 'image' as const, id: OWN_BACKGROUND },
            label: t('background.own'),
            picture: <img src={ownUrl} alt="" />,
          },
        ]
      : []),
  ];
  const current = keyOf(chosen);
  return (
    <div className={styles.box}>
      <div role="radiogroup" aria-label={t('background.title')} className={styles.strip}>
        {choices.map(({ key, preference, label, picture }) => (
          <label key={key} className={styles.choice} title={label}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              aria-label={label}
              checked={key === current}
              onChange={() => choose(preference)}
            />
            {picture}
            {key === current && state.status === 'loading' && (
              <span className={styles.busy}>
                <Spinner label={t('background.loading')} />
              </span>
            )}
          </label>
        ))}
        <label className={cx(styles.choice, styles.upload)} title={t('background.upload')}>
          <input
            type="file"
            className={styles.input}
            accept="image/jpeg,image/png,image/webp,image/avif"
            aria-label={t('background.upload')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) upload(file);
            }}
          />
          <ImagePlus />
        </label>
      </div>
      {uploadProblem && (
        <p className={styles.note} role="alert">
          {t(`background.uploadProblem.${uploadProblem}`)}
        </p>
      )}
      {state.status === 'failed' && (
        <p className={styles.note} role="alert">
          {t('background.failed')}
          <Button size="small" onClick={() => choose(chosen)}>
            {t('app.retry')}
          </Button>
        </p>
      )}
      {state.status === 'on' && state.slow && (
        <p className={styles.note} role="status">
          {t('background.slow')}
        </p>
      )}
    </div>
  );
}

function keyOf(preference: BackgroundPreference): string {
  if (preference.kind === 'blur') return `blur-${preference.strength}`;
  return preference.kind === 'image' ? preference.id : 'none';
}
