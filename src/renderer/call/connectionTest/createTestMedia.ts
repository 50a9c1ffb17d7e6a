/** Sound and pictures that are made up, so that a test needs no device and disturbs none. */
export interface TestMedia {
  audio: MediaStreamTrack;
  video: MediaStreamTrack;
  stop(): void;
}

const WIDTH = 320;
const HEIGHT = 180;
const FPS = 15;
/** Of the tone, in hertz; nobody hears it. */
const TONE_HZ = 440;

export function createTestMedia(): TestMedia {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: TONE_HZ });
  const out = context.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  void context.resume();

  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const drawing = canvas.getContext('2d');
  let frame = 0;
  const timer = setInterval(() => {
    if (!drawing) return;
    frame += 1;
    drawing.fillStyle = `hsl(${(frame * 12) % 360} 80% 50%)`;
    drawing.fillRect(0, 0, WIDTH, HEIGHT);
  }, 1000 / FPS);

  const [audio] = out.stream.getAudioTracks();
  const [video] = canvas.captureStream(FPS).getVideoTracks();
  if (!audio || !video) throw new Error('This browser makes no tracks');
  return {
    audio,
    video,
    stop() {
      clearInterval(timer);
      audio.stop();
      video.stop();
      tone.stop();
      void context.close();
    },
  };
}
