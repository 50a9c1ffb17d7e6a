/** Two soft notes, a fourth apart, in Hz. */
const NOTES_HZ = [523.25, 698.46];
const NOTE_S = 0.32;
const LOUDNESS = 0.22;

/**
 * Plays a short chime on a speaker; the default one without an id. It goes through an audio element because more
 * browsers can choose its device than that of an AudioContext. Rejects where the speaker cannot be used.
 */
export async function playTestSound(deviceId?: string): Promise<void> {
  const context = new AudioContext();
  try {
    const output = context.createMediaStreamDestination();
    const element = new Audio();
    element.srcObject = output.stream;
    if (deviceId && 'setSinkId' in element) await element.setSinkId(deviceId);
    await context.resume();
    await element.play();
    const last = NOTES_HZ.map((frequency, index) => scheduleNote(context, output, frequency, index * NOTE_S)).at(-1);
    await new Promise<void>((done) => last?.addEventListener('ended', () => done(), { once: true }));
    element.srcObject = null;
  } finally {
    await context.close();
  }
}

function scheduleNote(context: AudioContext, output: AudioNode, frequency: number, after: number): OscillatorNode {
  const start = context.currentTime + 0.05 + after;
  const note = new OscillatorNode(context, { type: 'sine', frequency });
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  envelope.gain.exponentialRampToValueAtTime(0.001, start + NOTE_S * 1.6);
  note.connect(envelope).connect(output);
  note.start(start);
  note.stop(start + NOTE_S * 1.7);
  return note;
}
