/** Hands over the newest samples of a track at an interval; returns how to end it. The array is the same each time. */
export function meterTrack(
  track: MediaStreamTrack,
  intervalMs: number,
  hear: (samples: Float32Array) => void,
): () => void {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    // Before the first click a browser keeps the context asleep.
    if (context.state === 'suspended') void context.resume();
    analyser.getFloatTimeDomainData(samples);
    hear(samples);
  }, intervalMs);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}
