import {
  AudioPresets,
  type Room as LiveKitRoom,
  type LocalAudioTrack,
  type LocalTrack,
  LocalVideoTrack,
  Track,
  TrackEvent,
} from 'livekit-client';
import { shareStream } from '../sharesOf';
import { shareTile } from '../tileId';
import type { OwnShare, ShareOptions } from '../types';
import { createShaper, type Shaper } from './createShaper';
import type { PictureView } from './shaperMessages';
import { shareEncodings, sharePublication, sourceConstraints } from './shareOptions';
import { sizeOf } from './sizeOf';

/** One screen or window in the meeting. What others see of it changes, its publication does not. */
export interface LiveShare {
  /** What the screens may know of it. */
  readonly share: OwnShare;
  /** What is published. */
  readonly video: LocalVideoTrack;
  /** All that is captured. */
  readonly source: MediaStreamTrack;
  publish(): Promise<void>;
  /** Changes what is named of the view. `share` tells of a hold once others see it, and of its end before they do. */
  show(part: PictureView): Promise<void>;
  swap(tracks: readonly LocalTrack[], options: ShareOptions): Promise<void>;
  tune(change: Partial<Pick<OwnShare, 'content' | 'limit'>>): Promise<void>;
  setAudio(on: boolean): Promise<void>;
  /** Ends the capture and its publication. */
  end(): Promise<void>;
  /** Ends the capture at once. */
  stop(): void;
}

interface LiveShareParts {
  room: LiveKitRoom;
  shareId: string;
  tracks: readonly LocalTrack[];
  options: ShareOptions;
  startedAt: number;
  /** What `share` says has changed. */
  onChange(): void;
}

export function createLiveShare({ room, shareId, tracks, options, startedAt, onChange }: LiveShareParts): LiveShare {
  const { localParticipant } = room;
  const video = videoOf(tracks);
  let audio = audioOf(tracks);
  let source = video.mediaStreamTrack;
  let shaper: Shaper | undefined;
  /** What others shall see; `share` says what they do see. */
  let view: PictureView = {};
  let isAudioWanted = true;
  let share: OwnShare = {
    shareId,
    tileId: shareTile(localParticipant.identity, shareId),
    content: options.content,
    limit: {},
    startedAt,
    hasAudio: audio !== undefined,
    audio: audio !== undefined,
    ...about(source, options),
  };
  const change = (next: Partial<OwnShare>) => {
    share = { ...share, ...next };
    onChange();
  };

  /** One after another: two changes of a sender at once end with either. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  /** Where others see all that is captured, nothing of ours stands between: that costs nothing. */
  const applyView = async () => {
    await shaper?.show(view);
    if (!view.hold && !view.region) {
      if (!shaper) return;
      shaper = undefined;
      await video.stopProcessor(false);
      // livekit-client puts back the constraints that the capture began with.
      await fitSource();
    } else if (!shaper) {
      shaper = createShaper();
      await Promise.all([shaper.show(view), video.setProcessor(shaper)]);
    }
  };
  /** The system pauses a source that nobody can see, such as a minimised window; what others see goes on. */
  video.on(TrackEvent.UpstreamPaused, () => {
    if (view.hold) void video.resumeUpstream();
  });

  const fitSource = async () => {
    const { content, limit } = share;
    source.contentHint = content === 'text' ? 'text' : 'motion';
    if (shaper?.processedTrack) shaper.processedTrack.contentHint = source.contentHint;
    await source.applyConstraints(sourceConstraints(content, limit));
  };
  const fitSender = async () => {
    const { content, limit } = share;
    const size = sizeOf(source);
    // livekit-client reckons with these when the picture's size changes.
    video.publishOptions = { ...video.publishOptions, ...sharePublication(content, size, limit) };
    if (!video.sender) return;
    const parameters = video.sender.getParameters();
    const { low, high } = shareEncodings(content, size, limit);
    for (const [at, encoding] of parameters.encodings.entries()) {
      // A layer that nobody receives is livekit-client's to wake.
      if (encoding.active) Object.assign(encoding, at === parameters.encodings.length - 1 ? high : low);
    }
    parameters.degradationPreference = content === 'motion' ? 'maintain-framerate' : 'maintain-resolution';
    await video.sender.setParameters(parameters);
  };

  const applyAudio = async () => {
    if (!audio) return;
    if (isAudioWanted && !view.hold) await audio.unmute();
    else await audio.mute();
  };
  const publishAudio = async () => {
    if (!audio) return;
    await localParticipant.publishTrack(audio, {
      source: Track.Source.ScreenShareAudio,
      audioPreset: AudioPresets.musicHighQualityStereo,
      // Also where it has one channel: what takes its place later may have two.
      forceStereo: true,
      dtx: false,
      red: false,
      stream: shareStream(shareId),
    });
  };
  const swapAudio = async (next: LocalAudioTrack | undefined) => {
    const before = audio;
    if (before && next) {
      const old = before.mediaStreamTrack;
      await before.replaceTrack(next.mediaStreamTrack, true);
      old.stop();
    } else if (before) {
      audio = undefined;
      await localParticipant.unpublishTrack(before, true);
    } else if (next) {
      audio = next;
      await applyAudio();
      await publishAudio();
    }
    await applyAudio();
  };

  return {
    video,
    get share() {
      return share;
    },
    get source() {
      return source;
    },
    async publish() {
      const { content, limit } = share;
      // Each to its end: what is still on its way could not be taken out of the meeting again.
      const parts = await Promise.allSettled([
        localParticipant.publishTrack(video, {
          ...sharePublication(content, sizeOf(source), limit),
          source: Track.Source.ScreenShare,
          name: share.title,
          stream: shareStream(shareId),
        }),
        publishAudio(),
      ]);
      const failed = parts.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
    show: (part) =>
      inTurn(async () => {
        view = { ...view, ...part };
        const told = { hold: view.hold, region: view.region };
        // Never say that something is hidden while it is seen.
        const isMore = (share.hold && !view.hold) || (share.region && !view.region);
        if (isMore) change(told);
        await Promise.all([applyView(), applyAudio()]);
        if (!isMore) change(told);
      }),
    swap: (next, nextOptions) =>
      inTurn(async () => {
        const old = source;
        source = videoOf(next).mediaStreamTrack;
        // A region of the old picture says nothing about the new one.
        change({
          ...about(source, nextOptions),
          content: nextOptions.content,
          region: undefined,
          hasAudio: audioOf(next) !== undefined,
          audio: audioOf(next) !== undefined && isAudioWanted,
        });
        view = { hold: view.hold };
        await shaper?.show(view);
        await fitSender();
        await video.replaceTrack(source, true);
        old.stop();
        await fitSource();
        await fitSender();
        await applyView();
        await swapAudio(audioOf(next));
      }),
    tune: (wanted) =>
      inTurn(async () => {
        change(wanted);
        await fitSource();
        await fitSender();
      }),
    setAudio: (on) =>
      inTurn(async () => {
        isAudioWanted = on;
        change({ audio: audio !== undefined && on });
        await applyAudio();
      }),
    async end() {
      this.stop();
      for (const track of [video, audio]) {
        // While reconnecting there may be no publication any more, which is what we want.
        if (track) {
          await localParticipant.unpublishTrack(track, true).catch((error: unknown) => {
            console.warn('A share could not be unpublished', error);
          });
        }
      }
    },
    stop() {
      source.stop();
      video.stop();
      audio?.stop();
    },
  };
}

function about(source: MediaStreamTrack, { title }: ShareOptions): Pick<OwnShare, 'title' | 'surface'> {
  const surface = source.getSettings().displaySurface;
  return {
    title: title ?? '',
    surface: surface === 'monitor' || surface === 'window' || surface === 'browser' ? surface : undefined,
  };
}

function videoOf(tracks: readonly LocalTrack[]): LocalVideoTrack {
  const video = tracks.find((track) => track instanceof LocalVideoTrack);
  if (!video) throw new Error('The capture has no picture');
  return video;
}

function audioOf(tracks: readonly LocalTrack[]): LocalAudioTrack | undefined {
  return tracks.find((track): track is LocalAudioTrack => track.kind === Track.Kind.Audio);
}
