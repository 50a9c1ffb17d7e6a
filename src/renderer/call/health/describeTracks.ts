import type { ReceivedTrack, SentTrack, StatsSnapshot } from './StatsSnapshot';

/** Whose track it is, by the id of its MediaStreamTrack. */
export interface TrackOwner {
  identity: string;
  source: 'camera' | 'microphone' | 'share' | 'shareAudio';
}

/** One track in figures, for a person to read. */
export interface TrackQuality extends TrackOwner {
  trackId: string;
  isSent: boolean;
  codec?: string;
  /** Pixels and frames a second; of what is sent, of the largest layer that flows. */
  width?: number;
  height?: number;
  fps?: number;
  /** Bits a second. */
  bitrate: number;
  /** From 0 to 1, since the look before. */
  loss: number;
  /** Milliseconds. */
  jitterMs?: number;
  roundTripMs?: number;
  /** How many layers flow, of how many. */
  layers?: { flowing: number; all: number };
  /** What holds it back, where something does. */
  limitation?: string;
  /** Of the encoder or decoder. */
  coder?: string;
}

/** What flows now, of those whose owner is known. */
export function describeTracks(
  before: StatsSnapshot,
  now: StatsSnapshot,
  owners: ReadonlyMap<string, TrackOwner>,
): TrackQuality[] {
  const spanS = Math.max(0.001, (now.at - before.at) / 1000);
  const tell = <T extends SentTrack | ReceivedTrack>(
    older: readonly T[],
    newer: readonly T[],
    more: (track: T, before: T | undefined) => Partial<TrackQuality>,
  ) =>
    newer.flatMap((track): TrackQuality[] => {
      const owner = owners.get(track.trackId);
      if (!owner) return [];
      const match = older.find(({ trackId }) => trackId === track.trackId);
      const lost = Math.max(0, track.lost - (match?.lost ?? 0));
      const packets = Math.max(0, track.packets - (match?.packets ?? 0));
      return [
        {
          ...owner,
          trackId: track.trackId,
          isSent: false,
          codec: track.codec,
          bitrate: match ? Math.max(0, ((track.bytes - match.bytes) * 8) / spanS) : 0,
          loss: packets + lost > 0 ? lost / (packets + lost) : 0,
          jitterMs: track.jitter === undefined ? undefined : track.jitter * 1000,
          ...more(track, match),
        },
      ];
    });
  return [
    ...tell(before.sent, now.sent, sentQuality),
    ...tell(before.received, now.received, ({ width, height, fps, decoder }) => ({
      width,
      height,
      fps,
      coder: decoder,
    })),
  ];
}

function sentQuality(track: SentTrack, before: SentTrack | undefined): Partial<TrackQuality> {
  const flowing = track.layers.filter(
    ({ id, frames }) => frames > (before?.layers.find((layer) => layer.id === id)?.frames ?? 0),
  );
  const best = flowing.at(-1);
  const limitation = flowing.map((layer) => layer.limitation).find((one) => one !== undefined && one !== 'none');
  return {
    isSent: true,
    roundTripMs: track.roundTrip === undefined ? undefined : track.roundTrip * 1000,
    width: best?.width,
    height: best?.height,
    fps: best?.fps,
    coder: best?.encoder,
    limitation,
    ...(track.kind === 'video' ? { layers: { flowing: flowing.length, all: track.layers.length } } : {}),
  };
}
