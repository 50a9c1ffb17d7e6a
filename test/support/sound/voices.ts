import type { Page } from '@playwright/test';
import { expect } from '../expect';

/** What a page's microphone is made to give. */
export interface Voice {
  kind: 'tone' | 'noise';
  /** Amplitude of its samples, 0 to 1. */
  amplitude: number;
}

/** Runs in the page before its own scripts: puts a voice in place of the fake microphone, as `setVoice` wants it. */
export function speakAs({ kind, amplitude }: Voice): void {
  const devices = navigator.mediaDevices;
  const open = devices.getUserMedia.bind(devices);
  const context = new AudioContext();
  const gain = new GainNode(context, { gain: amplitude });
  if (kind === 'tone') {
    const tone = new OscillatorNode(context, { frequency: 440 });
    tone.connect(gain);
    tone.start();
  } else {
    const buffer = new AudioBuffer({ length: context.sampleRate * 2, sampleRate: context.sampleRate });
    buffer.getChannelData(0).forEach((_, index, samples) => {
      samples[index] = 2 * Math.random() - 1;
    });
    const noise = new AudioBufferSourceNode(context, { buffer, loop: true });
    // Like a fan's.
    noise.connect(new BiquadFilterNode(context, { type: 'lowpass', frequency: 800 })).connect(gain);
    noise.start();
  }
  devices.getUserMedia = async (constraints) => {
    const stream = await open(constraints);
    if (stream.getAudioTracks().length === 0) return stream;
    const voice = context.createMediaStreamDestination();
    gain.connect(voice);
    for (const beeps of stream.getAudioTracks()) {
      beeps.stop();
      stream.removeTrack(beeps);
    }
    for (const track of voice.stream.getAudioTracks()) stream.addTrack(track);
    return stream;
  };
  Object.assign(window, { voiceGain: gain.gain });
}

/** Makes the page's voice this loud from now on. */
export function setVoice(page: Page, amplitude: number): Promise<void> {
  return page.evaluate((value) => {
    const { voiceGain } = window as { voiceGain?: AudioParam };
    if (voiceGain) voiceGain.value = value;
  }, amplitude);
}

/** Runs in the page before its own scripts: listens to whatever is sent to a speaker by way of WebAudio. */
export function listenToSpeakers(): void {
  const connect = AudioNode.prototype.connect as (...args: unknown[]) => unknown;
  const analysers: AnalyserNode[] = [];
  function tee(this: AudioNode, ...args: unknown[]): unknown {
    const [target] = args;
    if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
      const analyser = new AnalyserNode(target.context, { fftSize: 8192 });
      Reflect.apply(connect, this, [analyser]);
      analysers.push(analyser);
    }
    return Reflect.apply(connect, this, args);
  }
  Object.assign(AudioNode.prototype, { connect: tee });
  Object.assign(window, { speakerAnalysers: analysers });
}

/** How loud WebAudio plays on the page now, in decibels below full scale. */
export function speakerLoudness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { speakerAnalysers = [] } = window as { speakerAnalysers?: AnalyserNode[] };
    const power = speakerAnalysers.map((analyser) => {
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    });
    return 10 * Math.log10(power.reduce((sum, one) => sum + one, 0) || 1e-12);
  });
}

/** How loud the sound is that arrives on the page, over about a second, in decibels below full scale. */
export async function arrivingLoudness(page: Page): Promise<number> {
  const before = await arrived(page);
  let now = before;
  await expect
    .poll(async () => {
      now = await arrived(page);
      return now.seconds - before.seconds;
    })
    .toBeGreaterThan(1);
  return 10 * Math.log10((now.energy - before.energy) / (now.seconds - before.seconds) || 1e-12);
}

/** How loud the loudest sound that arrives on the page is on either side now, in decibels below full scale. */
export function arrivingSides(page: Page): Promise<[left: number, right: number]> {
  return page.evaluate(async () => {
    const context = new AudioContext();
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const tracks = keptPeers.flatMap((peer) => peer.getReceivers()).map(({ track }) => track);
    const sides = [0, 1].map((side) => {
      const analyser = new AnalyserNode(context, { fftSize: 8192 });
      for (const track of tracks.filter(({ kind }) => kind === 'audio')) {
        const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
        // As it would be played: one channel is heard on both sides.
        const source = context.createMediaStreamSource(new MediaStream([track]));
        source.connect(new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' })).connect(splitter);
        splitter.connect(analyser, side);
      }
      return analyser;
    });
    await new Promise<void>((resolve) => {
      const silence = new OscillatorNode(context);
      silence.onended = () => resolve();
      silence.start();
      silence.stop(context.currentTime + 0.5);
    });
    const [left = -120, right = -120] = sides.map((analyser) => {
      const samples = new Float32Array(analyser.fftSize);
      analyser.getFloatTimeDomainData(samples);
      return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length || 1e-12);
    });
    await context.close();
    return [left, right] as [number, number];
  });
}

function arrived(page: Page): Promise<{ energy: number; seconds: number }> {
  return page.evaluate(async () => {
    const { keptPeers = [] } = window as { keptPeers?: RTCPeerConnection[] };
    const reports = await Promise.all(keptPeers.map((peer) => peer.getStats()));
    const heard = reports
      .flatMap((report) => [...report.values()])
      .filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio');
    return {
      energy: heard.reduce((sum: number, { totalAudioEnergy = 0 }) => sum + Number(totalAudioEnergy), 0),
      seconds: Math.max(0, ...heard.map(({ totalSamplesDuration = 0 }) => Number(totalSamplesDuration))),
    };
  });
}
