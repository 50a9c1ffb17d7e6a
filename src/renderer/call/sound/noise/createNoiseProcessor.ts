import type { AudioProcessorOptions, Track, TrackProcessor } from 'livekit-client';

export interface NoiseProcessor extends TrackProcessor<Track.Kind.Audio, AudioProcessorOptions> {
  /** The microphone before the filter. */
  raw(): MediaStreamTrack | undefined;
}

/**
 * A LiveKit processor around one audio node. Its context is ours and not the one that LiveKit hands in, which it closes
 * at each disconnect and which may run at another rate. After a change of device only the source is another.
 */
export function createNoiseProcessor(context: AudioContext, filter: AudioNode): NoiseProcessor {
  const output = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  const [processedTrack] = output.stream.getAudioTracks();
  let source: MediaStreamAudioSourceNode | undefined;
  let raw: MediaStreamTrack | undefined;
  filter.connect(output);

  const feed = async ({ track }: { track: MediaStreamTrack }) => {
    if (raw === track) return;
    source?.disconnect();
    raw = track;
    source = context.createMediaStreamSource(new MediaStream([track]));
    source.connect(filter);
  };
  return {
    name: 'parley-noise',
    processedTrack,
    init: feed,
    restart: feed,
    raw: () => raw,
    async destroy() {
      source?.disconnect();
      filter.disconnect();
      raw = undefined;
    },
  };
}
