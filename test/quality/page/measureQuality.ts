import { createLocalVideoTrack } from 'livekit-client';
import { installCamera } from './createCamera';
import { createStudio, type Exposed, type Size } from './createStudio';
import { createViewer } from './createViewer';
import { BEHIND, matte } from './matte';
import { PIPELINES, type PipelineName } from './pipelines';
import { change, error, mean, overlap } from './scores';
import { STILLS, sitting, swaying } from './shots';

export interface QualityOptions extends Size {
  pipeline: PipelineName;
  /** How often each still is shown before it is looked at: a pipeline may smooth over time or be a frame late. */
  repeats: number;
  /** Frames of somebody who sits still. */
  sitting: number;
  /** Frames of somebody who moves. */
  swaying: number;
}

export interface Quality {
  /** Overlap of each still's mask with the truth. */
  stills: number[];
  /** Mean error of the stills' masks, their soft edges included. */
  error: number;
  /** Mean change of the mask from frame to frame while nobody moves. */
  flicker: number;
  /** Overlap of each frame's mask with the truth while somebody moves. */
  moving: number[];
  /** Frames that were given and never came out. */
  dropped: number;
}

const FRAME_US = 33_333;
/** The first frames of a passage, in which the one before it fades. */
const SETTLING_FRAMES = 8;

/** Shows a pipeline people whose outlines are known, and measures how well it finds them. Once a page. */
export async function measureQuality(options: QualityOptions): Promise<Quality> {
  const camera = installCamera(options);
  const expose = createStudio(options);
  let timestampUs = 0;
  let dropped = 0;

  const track = await createLocalVideoTrack({ resolution: { width: options.width, height: options.height } });
  // A pipeline need not work for a track that nobody looks at.
  document.body.append(track.attach());
  const first = await expose(sitting(0));
  // A camera does not wait for whoever starts to look.
  const running = setInterval(() => {
    timestampUs += FRAME_US;
    void camera.expose(first.picture, timestampUs);
  }, FRAME_US / 1000);
  await PIPELINES[options.pipeline](track, plainPicture());
  clearInterval(running);
  const viewer = createViewer(track.mediaStreamTrack, options);

  const show = async ({ picture, truth }: Exposed) => {
    timestampUs += FRAME_US;
    const [seen, drawn] = await Promise.all([
      camera.expose(picture, timestampUs),
      viewer.at(timestampUs),
      // No faster than a camera, and no faster than the pipeline.
      drawnTwice(),
    ]);
    if (!drawn) dropped += 1;
    return drawn && { mask: matte(drawn, seen), truth };
  };

  const stills: number[] = [];
  const errors: number[] = [];
  for (const shot of STILLS) {
    const exposed = await expose(shot);
    for (let repeat = 1; repeat < options.repeats; repeat += 1) await show(exposed);
    const shown = await show(exposed);
    if (!shown) continue;
    stills.push(overlap(shown.mask, shown.truth));
    errors.push(error(shown.mask, shown.truth));
  }

  const changes: number[] = [];
  let before: Float32Array | undefined;
  for (let frame = 0; frame < SETTLING_FRAMES + options.sitting; frame += 1) {
    const shown = await show(await expose(sitting(frame)));
    if (shown && before && frame >= SETTLING_FRAMES) changes.push(change(before, shown.mask));
    before = shown?.mask;
  }

  const moving: number[] = [];
  for (let frame = 0; frame < SETTLING_FRAMES + options.swaying; frame += 1) {
    const shown = await show(await expose(swaying(frame)));
    if (shown && frame >= SETTLING_FRAMES) moving.push(overlap(shown.mask, shown.truth));
  }
  await viewer.close();
  track.stop();
  return { stills, error: mean(errors), flicker: mean(changes), moving, dropped };
}

/** Two pictures of the screen, as long as one of the camera's. */
async function drawnTwice(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** A picture of nothing but `BEHIND`. */
function plainPicture(): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1280, height: 720 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  context.fillStyle = `rgb(${BEHIND.r} ${BEHIND.g} ${BEHIND.b})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas.toDataURL();
}
