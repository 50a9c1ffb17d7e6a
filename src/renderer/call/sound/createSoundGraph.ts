import { createLeveller, type Leveller } from './createLeveller';
import { amplitudeOf, loudnessOf } from './decibels';

/** How often loudness is measured; a syllable. */
const LOOK_MS = 100;
/** Rumble below voices does not count as loudness. */
const LOWEST_VOICE_HZ = 90;
/** Changes of volume and place glide for this long, so that none clicks. */
const GLIDE_S = 0.03;
/** Nothing leaves louder than this. */
const LIMITER: DynamicsCompressorOptions = { threshold: -3, knee: 0, ratio: 20, attack: 0.002, release: 0.12 };
/** A compressor makes up for what it takes by 0.6 of the decibels it would take from full scale; taken back here. */
const MAKE_UP_DB = 0.6 * 3 * (1 - 1 / 20);

export interface LineSettings {
  /** 0 to 2. */
  volume: number;
  /** -1, left, to 1, right. */
  pan: number;
  levelling: boolean;
}

/** One voice on its way through the graph. */
export interface SoundLine {
  set(settings: LineSettings): void;
  close(): void;
}

/** Plays voices louder than they came, as loud as one another, or from their places. Silent while the context sleeps. */
export interface SoundGraph {
  readonly isRunning: boolean;
  /** Asks for permission to play; a browser may want a click first. */
  wake(): Promise<void>;
  /** Tells when `isRunning` has changed. */
  onChange(listener: () => void): void;
  open(track: MediaStreamTrack): SoundLine;
  /** The default device for an empty id. Rejects where it cannot be used. */
  playThrough(deviceId: string): Promise<void>;
  dispose(): void;
}

export function createSoundGraph(context: AudioContext): SoundGraph {
  const lines = new Set<{ look(): void }>();
  const output = createOutput(context);
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    for (const line of lines) line.look();
  };

  return {
    get isRunning() {
      return context.state === 'running';
    },
    async wake() {
      if (context.state === 'suspended') await context.resume();
    },
    onChange: (listener) => context.addEventListener('statechange', listener),
    open(track) {
      const line = createLine(context, track, output.node);
      lines.add(line);
      timer ??= setInterval(look, LOOK_MS);
      return {
        set: line.set,
        close() {
          lines.delete(line);
          line.close();
          if (lines.size > 0) return;
          clearInterval(timer);
          timer = undefined;
        },
      };
    },
    playThrough: output.playThrough,
    dispose() {
      clearInterval(timer);
      output.dispose();
      void context.close();
    },
  };
}

function createLine(context: AudioContext, track: MediaStreamTrack, output: AudioNode) {
  const source = context.createMediaStreamSource(new MediaStream([track]));
  const level = new GainNode(context, { gain: 1 });
  // From silence, so that the change from the plain element to the graph does not click.
  const volume = new GainNode(context, { gain: 0 });
  const limiter = new DynamicsCompressorNode(context, LIMITER);
  const unmake = new GainNode(context, { gain: amplitudeOf(-MAKE_UP_DB) });
  const panner = new StereoPannerNode(context);
  source.connect(level).connect(volume).connect(limiter).connect(unmake).connect(panner).connect(output);
  let meter:
    | { leveller: Leveller; highpass: BiquadFilterNode; analyser: AnalyserNode; samples: Float32Array<ArrayBuffer> }
    | undefined;

  const glide = (parameter: AudioParam, value: number) =>
    parameter.setTargetAtTime(value, context.currentTime, GLIDE_S / 3);
  const startMeter = () => {
    const highpass = new BiquadFilterNode(context, { type: 'highpass', frequency: LOWEST_VOICE_HZ });
    const analyser = new AnalyserNode(context, { fftSize: 2048 });
    source.connect(highpass).connect(analyser);
    meter = { leveller: createLeveller(), highpass, analyser, samples: new Float32Array(analyser.fftSize) };
  };
  const stopMeter = () => {
    if (!meter) return;
    source.disconnect(meter.highpass);
    meter = undefined;
    glide(level.gain, 1);
  };

  return {
    set({ volume: wanted, pan, levelling }: LineSettings) {
      glide(volume.gain, wanted);
      glide(panner.pan, pan);
      if (levelling && !meter) startMeter();
      else if (!levelling) stopMeter();
    },
    look() {
      if (!meter || context.state !== 'running') return;
      meter.analyser.getFloatTimeDomainData(meter.samples);
      glide(level.gain, amplitudeOf(meter.leveller.hear(loudnessOf(meter.samples), LOOK_MS / 1000)));
    },
    close() {
      source.disconnect();
      panner.disconnect();
    },
  };
}

/** An audio element where the browser cannot choose the device of a context. */
function createOutput(context: AudioContext) {
  if ('setSinkId' in context && typeof context.setSinkId === 'function') {
    const setSinkId = context.setSinkId.bind(context) as (deviceId: string) => Promise<void>;
    return {
      node: context.destination,
      playThrough: (deviceId: string) => setSinkId(deviceId === 'default' ? '' : deviceId),
      dispose: () => {},
    };
  }
  const stream = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = stream.stream;
  const play = () => {
    element.play().catch((error: unknown) => console.warn('The sound graph may not play yet', error));
  };
  play();
  context.addEventListener('statechange', play);
  return {
    node: stream,
    async playThrough(deviceId: string) {
      if ('setSinkId' in element) await element.setSinkId(deviceId);
    },
    dispose() {
      element.srcObject = null;
    },
  };
}
