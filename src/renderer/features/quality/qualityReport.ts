import type { BackgroundFigures, BackgroundState } from '../../call/background/types';
import type { HealthState } from '../../call/health/createHealth';
import type { Quality } from '../../call/health/createQuality';

interface ReportParts {
  quality: Quality;
  state: HealthState;
  background: Pick<BackgroundState, 'figures' | 'delegate' | 'slow'>;
  /** Adds the server's address; who sends a report may not want to tell where it is. */
  withAddress: boolean;
  /** People in a report are numbers, not names. */
  identities: readonly string[];
  userAgent: string;
  date: Date;
}

/**
 * The figures as a text for whoever is asked for help: in English and with fixed units, whatever the screen speaks. No
 * names, no tokens, and addresses only where they are asked for.
 */
export function qualityReport({
  quality,
  state,
  background,
  withAddress,
  identities,
  userAgent,
  date,
}: ReportParts): string {
  const { path, server, tracks } = quality;
  const lines = [
    `Parley connection report, ${date.toISOString()}`,
    `browser: ${userAgent}`,
    `server: livekit ${server.version ?? 'unknown'}${server.region ? `, region ${server.region}` : ''}`,
    withAddress && `address: ${server.host}${path?.remoteAddress ? `, media ${path.remoteAddress}` : ''}`,
    path &&
      `path: ${path.protocol}${path.isRelayed ? ' relayed' : ''}, rtt ${milliseconds(path.roundTripMs)}, room to send ${rate(path.availableUp)}`,
    `up: ${rate(quality.up)}, loss ${percent(quality.sentLoss)}`,
    `down: ${rate(quality.down)}, loss ${percent(quality.receivedLoss)}`,
    `page busy: ${percent(quality.blocked)}`,
    `given up: ${state.taken.map(({ step, cause }) => `${step} (${cause})`).join(', ') || 'nothing'}`,
    background.figures && effectLine(background.figures, background),
    ...tracks.map((track) =>
      [
        track.isSent ? 'sent' : `received from ${identities.indexOf(track.identity)}`,
        track.source,
        track.codec ?? '?',
        track.width && track.height ? `${track.width}x${track.height}` : '',
        track.fps === undefined ? '' : `${Math.round(track.fps)} fps`,
        rate(track.bitrate),
        `loss ${percent(track.loss)}`,
        track.jitterMs === undefined ? '' : `jitter ${milliseconds(track.jitterMs)}`,
        track.layers && track.layers.all > 1 ? `layers ${track.layers.flowing}/${track.layers.all}` : '',
        track.limitation ? `limited by ${track.limitation}` : '',
        track.coder ?? '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
  return lines.filter(Boolean).join('\n');
}

function effectLine(
  { width, height, fps, drawingMs, segmentationMs, every }: BackgroundFigures,
  { delegate, slow }: Pick<BackgroundState, 'delegate' | 'slow'>,
): string {
  const work = `drawing ${milliseconds(drawingMs)}, finding ${milliseconds(segmentationMs)} every ${every} frames`;
  return `background: ${width}x${height}, ${Math.round(fps)} fps, ${work}, ${delegate ?? '?'}${slow ? ', too slow' : ''}`;
}

function rate(bits: number | undefined): string {
  return bits === undefined ? '?' : `${Math.round(bits / 1000)} kbit/s`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? '?' : `${Math.round(value)} ms`;
}
