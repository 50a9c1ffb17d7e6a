import type { TFunction } from 'i18next';
import type { TrackQuality } from '../../call/health/describeTracks';
import type { Figures } from './useFigures';

const LIMITATIONS = ['cpu', 'bandwidth', 'other'] as const;

/** What there is to say of a track, the most telling first. */
export function trackFacts(track: TrackQuality, t: TFunction, figures: Figures): string[] {
  const { width, height, fps, layers, limitation } = track;
  const known = LIMITATIONS.find((one) => one === limitation);
  return [
    track.codec,
    width && height ? t('quality.size', { width, height }) : undefined,
    fps === undefined ? undefined : t('quality.fps', { fps: figures.whole(fps) }),
    figures.rate(track.bitrate),
    layers && layers.all > 1 ? t('quality.layers', layers) : undefined,
    t('quality.loss', { share: figures.share(track.loss) }),
    track.jitterMs === undefined ? undefined : t('quality.jitter', { ms: figures.whole(track.jitterMs) }),
    known && t(`quality.limited.${known}`),
    track.coder,
  ].filter((fact) => fact !== undefined);
}
