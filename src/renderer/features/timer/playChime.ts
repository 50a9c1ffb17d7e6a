/** Two soft tones, a fourth apart: `at` and `lasts` in seconds, `pitch` in Hz. */
const TONES = [
  { pitch: 523.25, at: 0, lasts: 0.9 },
  { pitch: 698.46, at: 0.22, lasts: 1.4 },
];
/** Far below voices. */
const LOUDNESS = 0.12;
const ATTACK_S = 0.02;
const SILENCE = 0.0001;

/** Plays a soft sound, once. A browser that wants a click before any sound stays silent. */
export async function playChime(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext();
  try {
    // Not in every browser; then it is the system's own speaker.
    if (speakerId && 'setSinkId' in context)
      await (context as AudioContext & Speaker).setSinkId(speakerId).catch(() => {});
    if (context.state === 'suspended') await context.resume();
    await Promise.all(TONES.map((tone) => play(context, tone)));
  } finally {
    await context.close();
  }
}

interface Speaker {
  setSinkId(id: string): Promise<void>;
}

function play(context: AudioContext, { pitch, at, lasts }: (typeof TONES)[number]): Promise<void> {
  const start = context.currentTime + at;
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(SILENCE, start);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, start + ATTACK_S);
  volume.gain.exponentialRampToValueAtTime(SILENCE, start + lasts);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + lasts);
  return new Promise((resolve) => {
    tone.onended = () => resolve();
  });
}
