import { BackgroundProcessor } from '@livekit/track-processors';
import type { LocalVideoTrack } from 'livekit-client';
import { createBackground } from '../../../src/renderer/call/background/createBackground';

/** Puts a picture behind the person on a track. Resolves once it is there. */
type Pipeline = (track: LocalVideoTrack, picture: string) => Promise<void>;

export type PipelineName = 'ours' | 'processors';

export const PIPELINES: Record<PipelineName, Pipeline> = {
  async ours(track, picture) {
    const background = createBackground();
    await background.apply(track, { kind: 'image', url: picture });
    const { status, detail } = background.state.get();
    if (status !== 'on') throw new Error(`The background is ${status}: ${detail}`);
  },
  /** LiveKit's, with the same model on the same half of the machine. */
  async processors(track, picture) {
    const assetPaths = {
      tasksVisionFileSet: '/mediapipe',
      modelAssetPath: '/mediapipe/selfie_segmenter_landscape.tflite',
    };
    const processor = BackgroundProcessor({
      mode: 'virtual-background',
      imagePath: picture,
      assetPaths,
      segmenterOptions: { delegate: 'CPU' },
    });
    await track.setProcessor(processor);
  },
};
