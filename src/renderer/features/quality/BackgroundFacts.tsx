import { useCall } from '../../hooks/CallContext';
import { useReadable } from '../../hooks/useReadable';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './QualityPanel.module.css';
import { useFigures } from './useFigures';

/** What the effect behind us takes; nothing while there is none. */
export function BackgroundFacts() {
  const { t } = useTranslation();
  const figures = useFigures();
  const { figures: effect, delegate } = useReadable(useCall().media.background);
  if (!effect) return null;
  const { fps, every, segmentationMs, drawingMs, width, height } = effect;
  const facts: [string, string][] = [
    [
      t('quality.effect.picture'),
      `${t('quality.size', { width, height })} · ${t('quality.fps', { fps: figures.whole(fps) })}`,
    ],
    [t('quality.effect.drawing'), figures.milliseconds(drawingMs)],
    [t('quality.effect.finding'), figures.milliseconds(segmentationMs)],
    [t('quality.effect.every'), figures.whole(every)],
    ...(delegate ? [[t('quality.effect.by'), delegate] as [string, string]] : []),
  ];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('quality.effect.title')}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
