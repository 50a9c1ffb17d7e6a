import type { ShareLimit } from '../../call/share/types';
import type { OwnShare } from '../../call/types';
import { useCall } from '../../hooks/CallContext';
import { useTranslation } from '../../hooks/useTranslation';
import { Field } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import styles from './ShareView.module.css';

const HEIGHTS = [1080, 720, 480] as const;
const PACES = [5, 15, 30] as const;

/** What a running share is good for, how large and how often, and whether its sound goes along. Takes effect at once. */
export function ShareTuning({ share }: { share: OwnShare }) {
  const { t, i18n } = useTranslation();
  const { shares } = useCall().media;
  const { shareId, content, limit, hasAudio, audio } = share;
  const tune = (change: Parameters<typeof shares.tune>[1]) => void shares.tune(shareId, change);
  const number = new Intl.NumberFormat(i18n.language, { useGrouping: false });
  const limitTo = (change: Partial<ShareLimit>) => tune({ limit: { ...limit, ...change } });
  return (
    <>
      <div className={styles.tuning}>
        <div className={styles.field}>
          <span aria-hidden="true">{t('share.content')}</span>
          <Segmented
            label={t('share.content')}
            value={content}
            options={[
              { value: 'text', label: t('controls.text') },
              { value: 'motion', label: t('controls.motion') },
            ]}
            onChange={(chosen) => tune({ content: chosen })}
          />
        </div>
        <Field label={t('share.size')}>
          {(control) => (
            <Select
              {...control}
              value={String(limit.height ?? '')}
              options={[
                { value: '', label: t('share.sizeFull') },
                ...HEIGHTS.map((lines) => ({
                  value: String(lines),
                  label: t('share.sizeLines', { lines: number.format(lines) }),
                })),
              ]}
              onChange={(chosen) => limitTo({ height: HEIGHTS.find((lines) => String(lines) === chosen) })}
            />
          )}
        </Field>
        <Field label={t('share.pace')}>
          {(control) => (
            <Select
              {...control}
              value={String(limit.fps ?? '')}
              options={[
                { value: '', label: t('share.paceAuto') },
                ...PACES.map((fps) => ({ value: String(fps), label: number.format(fps) })),
              ]}
              onChange={(chosen) => limitTo({ fps: PACES.find((fps) => String(fps) === chosen) })}
            />
          )}
        </Field>
      </div>
      {hasAudio && (
        <Switch label={t('share.sound')} checked={audio} onChange={(on) => void shares.setAudio(shareId, on)} />
      )}
    </>
  );
}
