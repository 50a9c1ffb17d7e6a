import {
  AudioFrame,
  AudioSource,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from '@livekit/rtc-node';
import { waitUntil } from '../../support/waitUntil';

/**
 * Publishers for one room: each a small moving picture, one at a time a voice. `crowdForever.ts URL TOKEN…`, one token for
 * each; says `ready` once all are there, and stays until it is ended.
 */
const WIDTH = 320;
const HEIGHT = 180;
const FRAMES_PER_SECOND = 5;
const MAX_BITRATE = 120_000n;
/** After this, made pictures come round again. */
const PICTURES = 20;
const SAMPLE_RATE = 48_000;
/** Of sound, handed over at once. */
const PIECE_MS = 100;
const TURN_MS = 3000;
const TONE_HZ = 440;
const AMPLITUDE = 8000;
/** Connecting all at once would measure how busy this machine is. */
const AT_ONCE = 4;

interface Publisher {
  camera: VideoSource;
  microphone: AudioSource;
}

const [url = '', ...tokens] = process.argv.slice(2);
const crowd: Publisher[] = [];
const waiting = [...tokens];
async function joinAll(): Promise<void> {
  for (let token = waiting.shift(); token; token = waiting.shift()) crowd.push(await publish(token));
}
await Promise.all(Array.from({ length: AT_ONCE }, joinAll));
await waitUntil('all are there', () => crowd.length === tokens.length);

const pictures = Array.from({ length: PICTURES }, (_, index) => draw(index));
let shown = 0;
setInterval(() => {
  crowd.forEach(({ camera }, index) => {
    const picture = pictures[(shown + index) % PICTURES];
    if (picture) camera.captureFrame(picture);
  });
  shown += 1;
}, 1000 / FRAMES_PER_SECOND);

const tone = new AudioFrame(sine(), SAMPLE_RATE, 1, samplesIn(PIECE_MS));
const began = performance.now();
let said = 0;
setInterval(() => {
  // Timers are late on a busy machine; a voice must not have gaps.
  for (; said * PIECE_MS < performance.now() - began; said += 1) {
    const turn = Math.floor((said * PIECE_MS) / TURN_MS);
    crowd[turn % crowd.length]?.microphone.captureFrame(tone).catch((error: unknown) => console.error(error));
  }
}, PIECE_MS);
console.log('ready');

async function publish(token: string): Promise<Publisher> {
  const room = new Room();
  await room.connect(url, token, { autoSubscribe: false, dynacast: true });
  const camera = new VideoSource(WIDTH, HEIGHT);
  const microphone = new AudioSource(SAMPLE_RATE, 1);
  const picture = { source: TrackSource.SOURCE_CAMERA, simulcast: false };
  await room.localParticipant?.publishTrack(
    LocalVideoTrack.createVideoTrack('camera', camera),
    new TrackPublishOptions({
      ...picture,
      videoEncoding: { maxBitrate: MAX_BITRATE, maxFramerate: FRAMES_PER_SECOND },
    }),
  );
  await room.localParticipant?.publishTrack(
    LocalAudioTrack.createAudioTrack('microphone', microphone),
    new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE, dtx: true }),
  );
  return { camera, microphone };
}

/** A bar that wanders over a slope of grey. */
function draw(index: number): VideoFrame {
  const pixels = WIDTH * HEIGHT;
  const data = new Uint8Array(pixels * 1.5).fill(128);
  const bar = (index * WIDTH) / PICTURES;
  for (let at = 0; at < pixels; at += 1) {
    const x = at % WIDTH;
    data[at] = x >= bar && x < bar + WIDTH / PICTURES ? 235 : 40 + Math.floor((at / pixels) * 120);
  }
  return new VideoFrame(data, WIDTH, HEIGHT, VideoBufferType.I420);
}

function sine(): Int16Array {
  const step = (2 * Math.PI * TONE_HZ) / SAMPLE_RATE;
  return Int16Array.from({ length: samplesIn(PIECE_MS) }, (_, at) => AMPLITUDE * Math.sin(at * step));
}

function samplesIn(ms: number): number {
  return (SAMPLE_RATE * ms) / 1000;
}
