import { createLocalScreenTracks, type Room as LiveKitRoom, type LocalTrack, Track, TrackEvent } from 'livekit-client';
import type { Topics } from '../createTopics';
import { classifyMediaError } from '../media/classifyMediaError';
import { createReadable, type Readable } from '../readable';
import type { CallState, MediaNotice, MediaProblem, OwnShare, ShareOptions } from '../types';
import type { LiveShare } from './createLiveShare';
import { createShareSigns } from './createShareSigns';
import { canLeaveOwnSoundOut, hasOwnSound } from './ownSound';
import { isWhole } from './region';
import { shareCapture } from './shareOptions';
import type { ShareTools } from './types';

/** Our screens and windows in the meeting; several at once are allowed. */
export interface Shares extends ShareTools {
  readonly own: Readable<readonly OwnShare[]>;
  readonly problem: Readable<MediaProblem | undefined>;
  start(options: ShareOptions): Promise<void>;
  stop(shareId?: string, cause?: MediaNotice['cause']): Promise<void>;
  /** Publishes them again after the call has come in anew. */
  republish(): Promise<void>;
  dispose(): void;
}

interface SharesParts {
  room: LiveKitRoom;
  topics: Topics;
  state: Readable<CallState>;
  now: () => number;
  newId: () => string;
  tell(notice: Omit<MediaNotice, 'id'>): void;
  /** Asks the person what to capture. */
  ask?: typeof createLocalScreenTracks;
}

export function createShares({
  room,
  topics,
  state,
  now,
  newId,
  tell,
  ask = createLocalScreenTracks,
}: SharesParts): Shares {
  const own = createReadable<readonly OwnShare[]>([]);
  const signs = createShareSigns({ room, topics, state, own });
  const problem = createReadable<MediaProblem | undefined>(undefined);
  let live: LiveShare[] = [];
  /** How often all shares were stopped. */
  let stops = 0;
  const show = () => own.set(live.map(({ share }) => share));
  const some = (shareId?: string) => live.filter(({ share }) => shareId === undefined || share.shareId === shareId);

  const end = async (ended: LiveShare, cause: MediaNotice['cause']) => {
    if (!live.includes(ended)) return;
    live = live.filter((other) => other !== ended);
    show();
    if (cause) tell({ kind: 'share-ended', label: ended.share.title, cause });
    await ended.end();
  };
  const stop: Shares['stop'] = async (shareId, cause) => {
    if (shareId === undefined) stops += 1;
    await Promise.all(some(shareId).map((share) => end(share, cause)));
  };

  /** Asks for a screen or window; undefined where none is given, which `problem` tells. */
  const capture = async (options: ShareOptions): Promise<LocalTrack[] | undefined> => {
    problem.set(undefined);
    try {
      const { leavesOwnSoundOut = await canLeaveOwnSoundOut(navigator) } = options;
      const tracks = await ask(shareCapture(options, leavesOwnSoundOut));
      return options.leavesOwnSoundOut === undefined ? withoutOwnSound(tracks) : tracks;
    } catch (error) {
      fail(error);
      return undefined;
    }
  };
  /** Better no sound than one in which others hear themselves. */
  const withoutOwnSound = (tracks: LocalTrack[]): LocalTrack[] => {
    const surface = tracks.find(({ kind }) => kind === Track.Kind.Video)?.mediaStreamTrack.getSettings().displaySurface;
    const isKept = ({ kind, mediaStreamTrack }: LocalTrack) =>
      kind !== Track.Kind.Audio || !hasOwnSound(mediaStreamTrack.getSettings(), surface);
    const kept = tracks.filter(isKept);
    if (kept.length === tracks.length) return tracks;
    for (const track of tracks) if (!kept.includes(track)) track.stop();
    tell({ kind: 'share-silent' });
    return kept;
  };
  const fail = (error: unknown) => {
    const secureContext = isSecureContext && navigator.mediaDevices !== undefined;
    problem.set(classifyMediaError(error, { secureContext, hasDevices: true, asked: 'share' }));
  };
  /** Whatever could not be done, others must not see more than was meant: the share ends. */
  const orEnd = async (share: LiveShare, work: Promise<void>) => {
    try {
      await work;
    } catch (error) {
      console.warn('What others see of a share could not be changed', error);
      if (live.includes(share)) fail(error);
      await end(share, undefined);
    }
  };

  /** It ends with what it captures. */
  const follow = async (started: LiveShare) => {
    const { video, source } = started;
    video.once(TrackEvent.Ended, () => void end(started, 'system'));
    // We never mute the picture of a share; the meeting server does, for a moderator.
    video.once(TrackEvent.Muted, () => void end(started, 'moderator'));
    // It may have ended while it was being published.
    if (source.readyState === 'ended') await end(started, 'system');
  };

  return {
    own,
    holds: signs.holds,
    problem,
    stop,
    async start(options) {
      const before = stops;
      const tracks = await capture(options);
      if (!tracks) return;
      // Whoever was led to a breakout room meanwhile, or left, would share with those they no longer see.
      const isOver = () => stops !== before;
      if (isOver()) {
        for (const track of tracks) track.stop();
        return;
      }
      let started: LiveShare | undefined;
      try {
        // Most people share nothing in most calls.
        const { createLiveShare } = await import('./createLiveShare');
        started = createLiveShare({ room, shareId: newId(), tracks, options, startedAt: now(), onChange: show });
        await started.publish();
        if (isOver()) return await started.end();
        live = [...live, started];
        show();
        await follow(started);
      } catch (error) {
        for (const track of tracks) track.stop();
        fail(error);
        // Its picture may be in the meeting, and its sound not.
        await started?.end();
      }
    },
    async republish() {
      for (const entry of live) {
        try {
          await entry.publish();
        } catch (error) {
          console.warn('A share could not be published again', error);
          await end(entry, 'permission');
        }
      }
      show();
    },
    async hold(hold, shareId) {
      await Promise.all(some(shareId).map((entry) => orEnd(entry, entry.show({ hold }))));
    },
    async crop(shareId, region) {
      const wanted = region && !isWhole(region) ? region : undefined;
      await Promise.all(some(shareId).map((entry) => orEnd(entry, entry.show({ region: wanted }))));
    },
    async swap(shareId, options) {
      const [entry] = some(shareId);
      const tracks = entry && (await capture(options));
      if (!tracks) return;
      if (live.includes(entry)) await orEnd(entry, entry.swap(tracks, options));
      // The share has ended, before or while it was to show this: else the capture would go on, seen by nobody.
      if (!live.includes(entry)) for (const track of tracks) track.stop();
    },
    async tune(shareId, change) {
      const [entry] = some(shareId);
      await entry?.tune(change).catch((error: unknown) => console.warn('A share could not be tuned', error));
    },
    async setAudio(shareId, on) {
      const [entry] = some(shareId);
      if (entry) await orEnd(entry, entry.setAudio(on));
    },
    showSource(shareId, element) {
      const [entry] = some(shareId);
      if (!entry) return () => {};
      const stream = new MediaStream([entry.source]);
      element.srcObject = stream;
      return () => {
        if (element.srcObject === stream) element.srcObject = null;
      };
    },
    dispose() {
      stops += 1;
      signs.dispose();
      for (const entry of live) entry.stop();
      live = [];
      show();
    },
  };
}
