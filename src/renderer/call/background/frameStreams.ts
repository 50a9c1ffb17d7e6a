/** How a browser hands the frames of a track to a worker and takes others back; TypeScript does not know it yet. */
export interface FrameStreams {
  MediaStreamTrackProcessor: new (options: { track: MediaStreamTrack }) => { readable: ReadableStream<VideoFrame> };
  MediaStreamTrackGenerator: new (options: { kind: 'video' }) => GeneratedTrack;
}

/** A track whose frames are written. */
export type GeneratedTrack = MediaStreamTrack & { readonly writable: WritableStream<VideoFrame> };

/** What this browser has of it; undefined where it has not. */
export function frameStreams(
  scope: Partial<FrameStreams> = globalThis as Partial<FrameStreams>,
): FrameStreams | undefined {
  const { MediaStreamTrackProcessor, MediaStreamTrackGenerator } = scope;
  return MediaStreamTrackProcessor && MediaStreamTrackGenerator
    ? { MediaStreamTrackProcessor, MediaStreamTrackGenerator }
    : undefined;
}
