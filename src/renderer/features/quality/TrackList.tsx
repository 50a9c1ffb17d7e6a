import { Mic, MonitorUp, Video, Volume2 } from 'lucide-react';
import type { ComponentType } from 'react';
import type { TrackOwner, TrackQuality } from '../../call/health/describeTracks';
import { useParticipant } from '../../hooks/useParticipant';
import { useTranslation } from '../../hooks/useTranslation';
import styles from './QualityPanel.module.css';
import { trackFacts } from './trackFacts';
import { useFigures } from './useFigures';

const ICONS: Record<TrackOwner['source'], ComponentType<{ 'aria-hidden': 'true' }>> = {
  camera: Video,
  microphone: Mic,
  share: MonitorUp,
  shareAudio: Volume2,
};

interface TrackListProps {
  title: string;
  tracks: readonly TrackQuality[];
  /** Says whose it is, not only what. */
  withNames?: boolean;
}

/** Tracks in figures, one row each. */
export function TrackList({ title, tracks, withNames = false }: TrackListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {tracks.length === 0 && <p className={styles.note}>{t('quality.noTracks')}</p>}
      <ul>
        {tracks.map((track) => (
          <TrackRow key={`${track.isSent} ${track.trackId}`} track={track} withName={withNames} />
        ))}
      </ul>
    </section>
  );
}

function TrackRow({ track, withName }: { track: TrackQuality; withName: boolean }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const name = useParticipant(track.identity, 'name');
  const Icon = ICONS[track.source];
  return (
    <li className={styles.track}>
      <Icon aria-hidden="true" />
      <span className={styles.what}>
        {withName && <bdi className={styles.name}>{name}</bdi>}
        <span>{t(`quality.source.${track.source}`)}</span>
      </span>
      <span className={styles.figures}>
        {trackFacts(track, t, figures).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </li>
  );
}
