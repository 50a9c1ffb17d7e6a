import type { Shaper } from './createShaper';
import { drawCard } from './drawCard';
import { pixelsOf, WHOLE } from './region';
import type { PictureView } from './shaperMessages';
import { sizeOf } from './sizeOf';

/** Pictures a second; a share of text needs no more, and the page draws them itself. */
const FPS = 10;
/** How long a source may take to give its first picture; a window out of sight gives none. Milliseconds. */
const PATIENCE_MS = 1000;

/** For browsers that hand out no frames: the page draws what others see. */
export function createCanvasShaper(): Shaper {
  const video = document.createElement('video');
  video.muted = true;
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { alpha: false });
  let view: PictureView = {};
  let sent: MediaStreamTrack | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** The still picture is on the canvas. */
  let isStill = false;

  const draw = () => {
    if (!drawing) return;
    if (view.hold === 'blank') {
      drawCard(drawing, canvas);
      return;
    }
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0) return;
    if (view.hold === 'still' && isStill) {
      // What is not drawn is not sent, and whoever comes late would see nothing.
      drawing.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1);
      return;
    }
    const whole = { x: 0, y: 0, width: videoWidth, height: videoHeight };
    const { x, y, width, height } = pixelsOf(view.region ?? WHOLE, whole);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    drawing.drawImage(video, x, y, width, height, 0, 0, width, height);
    isStill = view.hold === 'still';
  };
  const feed = async (track: MediaStreamTrack) => {
    video.srcObject = new MediaStream([track]);
    if (sent) sent.contentHint = track.contentHint;
    let wait: ReturnType<typeof setTimeout> | undefined;
    const patience = new Promise<void>((resolve) => {
      wait = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([video.play(), patience]);
    clearTimeout(wait);
  };

  return {
    name: 'parley-share',
    get processedTrack() {
      return sent;
    },
    async init({ track }) {
      Object.assign(canvas, sizeOf(track));
      await feed(track);
      draw();
      if (view.hold === 'still' && !isStill) {
        // The source has given no picture, and the first to come may be of anything.
        if (drawing) drawCard(drawing, canvas);
        isStill = true;
      }
      // What is on the canvas now is sent first.
      sent = canvas.captureStream(FPS).getVideoTracks()[0];
      if (sent) sent.contentHint = track.contentHint;
      timer = setInterval(draw, 1000 / FPS);
    },
    async restart({ track }) {
      await feed(track);
    },
    async destroy() {
      clearInterval(timer);
      video.srcObject = null;
      sent?.stop();
      sent = undefined;
    },
    async show(next) {
      // What is on the canvas stays, be it a card: the screen as it is now is not to be seen.
      isStill = next.hold === 'still' && sent !== undefined;
      view = next;
      draw();
    },
  };
}
