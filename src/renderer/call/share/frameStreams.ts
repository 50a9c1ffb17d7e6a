/** What browsers give to read and write the frames of a track; TypeScript's own list of the platform does not know it. */
interface FrameStreams {
  MediaStreamTrackProcessor: new (init: {
    track: MediaStreamTrack;
  }) => { readonly readable: ReadableStream<VideoFrame> };
  MediaStreamTrackGenerator: new (init: {
    kind: 'video';
  }) => MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };
}

export type FrameGenerator = InstanceType<FrameStreams['MediaStreamTrackGenerator']>;

/** Undefined where this browser has them not, or in workers only. */
export function frameStreams(): FrameStreams | undefined {
  const found = window as unknown as Partial<FrameStreams>;
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = found;
  return (
    MediaStreamTrackProcessor && MediaStreamTrackGenerator && { MediaStreamTrackProcessor, MediaStreamTrackGenerator }
  );
}
