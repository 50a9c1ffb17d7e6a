import type { Quality } from '../../call/health/createQuality';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './QualityPanel.module.css';
import { useFigures } from './useFigures';

/** How we are connected, in a few lines. */
export function ConnectionFacts({ quality }: { quality: Quality }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const { path, server } = quality;
  const protocol = path && t(`quality.path.${path.protocol}`);
  const facts: [string, string | undefined][] = [
    [t('quality.way'), path?.isRelayed ? t('quality.path.relayed', { protocol }) : protocol],
    [t('quality.roundTrip'), path?.roundTripMs === undefined ? undefined : figures.milliseconds(path.roundTripMs)],
    [t('quality.up'), figures.rate(quality.up)],
    [t('quality.down'), figures.rate(quality.down)],
    [t('quality.availableUp'), path?.availableUp === undefined ? undefined : figures.rate(path.availableUp)],
    [t('quality.sentLoss'), figures.share(quality.sentLoss)],
    [t('quality.receivedLoss'), figures.share(quality.receivedLoss)],
    [t('quality.blocked'), figures.share(quality.blocked)],
    [t('quality.server'), [server.version && `LiveKit ${server.version}`, server.region].filter(Boolean).join(' · ')],
  ];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('quality.connection')}</h3>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className={styles.fact}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
