import { BackgroundProcessor } from '@livekit/track-processors';
import { createLocalVideoTrack, Room as LiveKitRoom, type LocalVideoTrack, Track } from 'livekit-client';
import { createBackground } from '../../../src/renderer/call/background/createBackground';
import type { BackgroundEffect } from '../../../src/renderer/call/background/types';
import type { Size } from '../../quality/page/createStudio';

export type Pipeline = 'none' | 'ours' | 'processors';

/** What the harness asks of the page. */
export interface BenchedCamera {
  /** Frames encoded so far. */
  encoded(): Promise<number>;
  /** Milliseconds of each task of the main thread above 50 ms so far. */
  longTasks(): number[];
  /** Mutes the camera, waits, unmutes. Milliseconds from there to the first frame with the effect. */
  remute(): Promise<number>;
  /** What our pipeline says of itself. */
  figures(): unknown;
}

const FRAME_RATE = 30;
/** The camera is off once no frame has come for so many pictures of the screen, a second of them. */
const QUIET_PICTURES = 60;
const IMAGE = '/background/study.jpg';

/** As LiveKit publishes a camera, in one layer, so that what is encoded does not depend on the network's mood. */
export async function publishCamera(query: URLSearchParams, { width, height }: Size): Promise<BenchedCamera> {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });

  const room = new LiveKitRoom({ stopLocalTrackOnUnpublish: true });
  await room.connect(query.get('liveKitUrl') ?? '', query.get('token') ?? '');
  const track = await createLocalVideoTrack({ resolution: { width, height, frameRate: FRAME_RATE } });
  const isBlur = query.get('effect') === 'blur';
  const pipeline = query.get('pipeline') as Pipeline;
  const { processed, figures } = await START[pipeline](track, isBlur);
  await room.localParticipant.publishTrack(track, {
    source: Track.Source.Camera,
    videoCodec: 'vp8',
    simulcast: false,
    videoEncoding: { maxBitrate: 1_700_000, maxFramerate: FRAME_RATE },
  });

  const encoded = async () => {
    const report = (await track.sender?.getStats()) ?? [];
    let frames = 0;
    report.forEach((entry) => {
      if (entry.type === 'outbound-rtp') frames += entry.framesEncoded ?? 0;
    });
    return frames;
  };
  return {
    encoded,
    longTasks: () => longTasks,
    figures,
    async remute() {
      await track.mute();
      const count = processed ?? encoded;
      let before = await count();
      for (let quiet = 0; quiet < QUIET_PICTURES; quiet += 1) {
        await nextPicture();
        const now = await count();
        if (now !== before) quiet = 0;
        before = now;
      }
      const start = performance.now();
      const unmuting = track.unmute();
      while ((await count()) <= before) await nextPicture();
      const ms = performance.now() - start;
      await unmuting;
      return ms;
    },
  };
}

interface Started {
  /** Frames with the effect so far; where it is absent every encoded frame has it. */
  processed?(): number;
  figures(): unknown;
}

const START: Record<Pipeline, (track: LocalVideoTrack, isBlur: boolean) => Promise<Started>> = {
  none: async () => ({ figures: () => undefined }),
  async ours(track, isBlur) {
    const background = createBackground();
    const effect: BackgroundEffect = isBlur ? { kind: 'blur', strength: 'strong' } : { kind: 'image', url: IMAGE };
    await background.apply(track, effect);
    const { status, detail } = background.state.get();
    if (status !== 'on') throw new Error(`The background is ${status}: ${detail}`);
    return { figures: () => background.state.get() };
  },
  /** LiveKit's, with the same model on the same half of the machine. Its first frame after a start is a plain one. */
  async processors(track, isBlur) {
    let frames = 0;
    const options = {
      assetPaths: { tasksVisionFileSet: '/mediapipe', modelAssetPath: '/mediapipe/selfie_segmenter_landscape.tflite' },
      segmenterOptions: { delegate: 'CPU' },
      onFrameProcessed: () => {
        frames += 1;
      },
    } as const;
    const processor = isBlur
      ? BackgroundProcessor({ ...options, mode: 'background-blur' })
      : BackgroundProcessor({ ...options, mode: 'virtual-background', imagePath: IMAGE });
    await track.setProcessor(processor);
    return { processed: () => frames, figures: () => undefined };
  },
};

/** Of the screen: 16 ms later at the least. */
function nextPicture(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
