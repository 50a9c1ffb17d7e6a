import type { ReceivedTrack, SentLayer, SentTrack, StatsSnapshot } from './StatsSnapshot';

/** How things went between two moments. Shares are from 0 to 1. */
export interface Measurement {
  /** Milliseconds between the two. */
  spanMs: number;
  /** Of the time in which our camera was held back because the computer is busy, or the network slow. */
  heldBackByCpu: number;
  heldBackByNetwork: number;
  /** Frames that are sent of those that the camera gives; undefined where no picture is sent. */
  framesSent?: number;
  /** Frames that are shown of those that came; undefined where none came. */
  framesShown?: number;
  /** Of the time in which the page could do nothing else. */
  blocked: number;
  sentLoss: number;
  receivedLoss: number;
  /** Sound that was made up because the real one did not come in time. */
  concealed: number;
  /** Pictures of others that stood still, for each that is shown. */
  freezes: number;
  /** Seconds. */
  roundTrip: number;
  /** Bits a second; undefined where it is not known. */
  availableUp?: number;
  /** Whether a picture is sent at all, and how many come. */
  sendsVideo: boolean;
  videosReceived: number;
  /** Something has arrived. False for long means that the way is gone. */
  isAlive: boolean;
}

/** Fewer packets than this say nothing about loss. */
const FEW_PACKETS = 30;
/** A camera gives no more than this is worth comparing with: in the dark many give half. */
const FEW_FRAMES = 5;

export function measure(before: StatsSnapshot, now: StatsSnapshot, blockedMs: number): Measurement {
  const spanMs = Math.max(1, now.at - before.at);
  const sent = pairs(before.sent, now.sent);
  const received = pairs(before.received, now.received);
  const cameras = sent.filter(([, { kind }]) => kind === 'video');
  const videos = received.filter(([, { kind }]) => kind === 'video');
  const sounds = received.filter(([, { kind }]) => kind === 'audio');
  const framesReceived = grown(videos, 'framesReceived');
  const [pathBefore, pathNow] = [before.path, now.path];
  return {
    spanMs,
    heldBackByCpu: Math.max(0, ...cameras.map((pair) => heldBack(pair, 'cpu', spanMs))),
    heldBackByNetwork: Math.max(0, ...cameras.map((pair) => heldBack(pair, 'bandwidth', spanMs))),
    framesSent: least(cameras.map((pair) => framesSent(pair, spanMs))),
    framesShown:
      framesReceived > FEW_FRAMES ? Math.min(1, 1 - grown(videos, 'framesDropped') / framesReceived) : undefined,
    blocked: Math.min(1, blockedMs / spanMs),
    sentLoss: loss(sent),
    receivedLoss: loss(received),
    concealed: share(grown(sounds, 'concealedSamples'), grown(sounds, 'samples')),
    freezes: videos.length > 0 ? grown(videos, 'freezes') / videos.length : 0,
    roundTrip: Math.max(pathNow?.roundTrip ?? 0, ...now.sent.map(({ roundTrip = 0 }) => roundTrip)),
    availableUp: pathNow?.availableUp,
    sendsVideo: cameras.some(([older, newer]) => newer.bytes > older.bytes),
    videosReceived: videos.filter(([older, newer]) => newer.bytes > older.bytes).length,
    isAlive:
      !pathBefore ||
      !pathNow ||
      pathNow.bytesReceived !== pathBefore.bytesReceived ||
      pathNow.answers !== pathBefore.answers,
  };
}

/** Of tracks that were there before; of new ones nothing can be said yet. */
function pairs<T extends { trackId: string }>(before: readonly T[], now: readonly T[]): [T, T][] {
  const older = new Map(before.map((track) => [track.trackId, track]));
  return now.flatMap((track): [T, T][] => {
    const match = older.get(track.trackId);
    return match ? [[match, track]] : [];
  });
}

function grown<Field extends string>(
  tracks: readonly [Readonly<Record<Field, number>>, Readonly<Record<Field, number>>][],
  field: Field,
): number {
  return tracks.reduce((sum, [older, newer]) => sum + Math.max(0, newer[field] - older[field]), 0);
}

function loss(tracks: readonly [SentTrack | ReceivedTrack, SentTrack | ReceivedTrack][]): number {
  const lost = grown(tracks, 'lost');
  const packets = grown(tracks, 'packets');
  return packets + lost < FEW_PACKETS ? 0 : share(lost, packets + lost);
}

function heldBack([before, now]: [SentTrack, SentTrack], by: 'cpu' | 'bandwidth', spanMs: number): number {
  const shares = now.layers.map((layer) => {
    const older = before.layers.find(({ id }) => id === layer.id);
    const seconds = layer.limitedSeconds[by] - (older?.limitedSeconds[by] ?? 0);
    // Where only the reason is told, it counts for the whole time.
    return seconds > 0 ? (seconds * 1000) / spanMs : layer.limitation === by && !tellsDurations(layer) ? 1 : 0;
  });
  return Math.min(1, Math.max(0, ...shares));
}

function tellsDurations({ limitedSeconds }: SentLayer): boolean {
  return limitedSeconds.cpu + limitedSeconds.bandwidth > 0;
}

/** Of the layer that gets most of them: a small layer may be paused on purpose. */
function framesSent([before, now]: [SentTrack, SentTrack], spanMs: number): number | undefined {
  if ((now.sourceFps ?? 0) < FEW_FRAMES) return undefined;
  const most = Math.max(
    0,
    ...now.layers.map(({ id, frames }) => frames - (before.layers.find((layer) => layer.id === id)?.frames ?? 0)),
  );
  // Nobody may be looking: then nothing is sent, and nothing is wrong.
  if (most === 0) return undefined;
  return Math.min(1, most / (((now.sourceFps ?? 0) * spanMs) / 1000));
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function least(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
