import {
  AudioPresets,
  createLocalScreenTracks,
  type Room as LiveKitRoom,
  type LocalTrack,
  Track,
  TrackEvent,
} from 'livekit-client';
import { createReadable, type Readable } from '../readable';
import { shareTile } from '../tileId';
import type { MediaNotice, MediaProblem, OwnShare, ShareOptions } from '../types';
import { classifyMediaError } from './classifyMediaError';
import { shareCapture, sharePublication } from './shareOptions';

/** Our screens and windows in the meeting; several at once are allowed. */
export interface Shares {
  readonly own: Readable<readonly OwnShare[]>;
  readonly problem: Readable<MediaProblem | undefined>;
  start(options: ShareOptions): Promise<void>;
  stop(trackSid?: string, cause?: MediaNotice['cause']): Promise<void>;
  /** Publishes them again after the call has come in anew. */
  republish(): Promise<void>;
  dispose(): void;
}

interface SharesParts {
  room: LiveKitRoom;
  now: () => number;
  tell(notice: Omit<MediaNotice, 'id'>): void;
}

interface LiveShare {
  share: OwnShare;
  options: ShareOptions;
  tracks: LocalTrack[];
}

export function createShares({ room, now, tell }: SharesParts): Shares {
  const own = createReadable<readonly OwnShare[]>([]);
  const problem = createReadable<MediaProblem | undefined>(undefined);
  let live: LiveShare[] = [];
  const show = () => own.set(live.map(({ share }) => share));

  const publish = async (tracks: LocalTrack[], options: ShareOptions) => {
    const video = tracks.find(({ kind }) => kind === Track.Kind.Video);
    const audio = tracks.find(({ kind }) => kind === Track.Kind.Audio);
    if (!video) throw new Error('The capture has no picture');
    const { width = 1920, height = 1080 } = video.getSourceTrackSettings();
    const [publication] = await Promise.all([
      room.localParticipant.publishTrack(video, {
        ...sharePublication(options.content, { width, height }),
        source: Track.Source.ScreenShare,
        name: options.title,
      }),
      audio &&
        room.localParticipant.publishTrack(audio, {
          source: Track.Source.ScreenShareAudio,
          audioPreset: AudioPresets.musicHighQualityStereo,
          dtx: false,
          red: false,
        }),
    ]);
    return publication.trackSid;
  };

  const end = async (ended: LiveShare, cause: MediaNotice['cause']) => {
    if (!live.includes(ended)) return;
    live = live.filter((other) => other !== ended);
    show();
    if (cause) tell({ kind: 'share-ended', label: ended.share.title, cause });
    for (const track of ended.tracks) track.stop();
    for (const track of ended.tracks) {
      // While reconnecting there may be no publication any more, which is what we want.
      await room.localParticipant.unpublishTrack(track, true).catch((error: unknown) => {
        console.warn('A share could not be unpublished', error);
      });
    }
  };

  const stop: Shares['stop'] = async (trackSid, cause) => {
    const ending = live.filter(({ share }) => trackSid === undefined || share.trackSid === trackSid);
    await Promise.all(ending.map((share) => end(share, cause)));
  };

  return {
    own,
    problem,
    stop,
    async start(options) {
      problem.set(undefined);
      let tracks: LocalTrack[] = [];
      try {
        tracks = await createLocalScreenTracks(shareCapture(options));
        const trackSid = await publish(tracks, options);
        const started: LiveShare = { options, tracks, share: describeShare(room, trackSid, tracks, options, now()) };
        live = [...live, started];
        show();
        tracks[0]?.once(TrackEvent.Ended, () => void end(started, 'system'));
        // We never mute a share; the meeting server does, for a moderator.
        tracks[0]?.once(TrackEvent.Muted, () => void end(started, 'moderator'));
        // It may have ended while it was being published.
        if (tracks[0]?.mediaStreamTrack.readyState === 'ended') await end(started, 'system');
      } catch (error) {
        for (const track of tracks) track.stop();
        const secureContext = isSecureContext && navigator.mediaDevices !== undefined;
        problem.set(classifyMediaError(error, { secureContext, hasDevices: true, asked: 'share' }));
      }
    },
    async republish() {
      for (const entry of live) {
        try {
          const trackSid = await publish(entry.tracks, entry.options);
          entry.share = { ...entry.share, trackSid, tileId: shareTile(room.localParticipant.identity, trackSid) };
        } catch (error) {
          console.warn('A share could not be published again', error);
          await end(entry, 'permission');
        }
      }
      show();
    },
    dispose() {
      for (const { tracks } of live) for (const track of tracks) track.stop();
      live = [];
      show();
    },
  };
}

function describeShare(
  room: LiveKitRoom,
  trackSid: string,
  tracks: LocalTrack[],
  { content, title }: ShareOptions,
  startedAt: number,
): OwnShare {
  const video = tracks.find(({ kind }) => kind === Track.Kind.Video);
  const surface = video?.getSourceTrackSettings().displaySurface;
  return {
    trackSid,
    tileId: shareTile(room.localParticipant.identity, trackSid),
    title: title ?? '',
    surface: surface === 'monitor' || surface === 'window' || surface === 'browser' ? surface : undefined,
    content,
    audio: tracks.some(({ kind }) => kind === Track.Kind.Audio),
    startedAt,
  };
}
