import type { Locator } from '@playwright/test';

export type Hue = 'red' | 'green' | 'blue' | 'dark' | 'other' | 'none';

/** Red, green and blue, 0 to 255 each; empty where there is no picture. */
type Colour = number[];

/** A picture that has arrived. */
export interface ReceivedFrame {
  left: Hue;
  right: Hue;
  /** Lines of the picture. */
  height: number;
  /** When it was captured, in milliseconds of no known beginning. */
  at: number;
}

/** Every picture that a tile receives, from the moment it is followed. */
export interface HueStory {
  frames(): Promise<ReceivedFrame[]>;
  /** What was seen one after another, each once: `red`, or `red|blue` where the halves differ. */
  scenes(): Promise<string[]>;
}

/** What colour the received picture has, a quarter from its left and from its right edge. */
export async function huesOf(tile: Locator): Promise<[Hue, Hue]> {
  const [left, right] = await tile.locator('video').evaluate((video: HTMLVideoElement): [Colour, Colour] => {
    const drawing = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const colourAt = (part: number) => {
      if (!drawing || video.videoWidth === 0) return [];
      drawing.drawImage(video, video.videoWidth * part, video.videoHeight / 2, 1, 1, 0, 0, 1, 1);
      return [...drawing.getImageData(0, 0, 1, 1).data];
    };
    return [colourAt(0.25), colourAt(0.75)];
  });
  return [hueOf(left), hueOf(right)];
}

/** Looks at each picture that comes, where `huesOf` would miss one between two looks. */
export async function followHues(tile: Locator): Promise<HueStory> {
  const page = tile.page();
  await tile.locator('video').evaluate((video: HTMLVideoElement) => {
    const received: { left: Colour; right: Colour; height: number; at: number }[] = [];
    Object.assign(window, { received });
    const { MediaStreamTrackProcessor } = window as unknown as {
      MediaStreamTrackProcessor: new (of: { track: MediaStreamTrack }) => { readable: ReadableStream<VideoFrame> };
    };
    const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
    if (!track) throw new Error('The tile has no picture');
    const reader = new MediaStreamTrackProcessor({ track: track.clone() }).readable.getReader();
    const drawing = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const follow = async () => {
      for (;;) {
        const { value: frame } = await reader.read();
        if (!frame || !drawing) return;
        const colourAt = (part: number) => {
          drawing.drawImage(frame, frame.displayWidth * part, frame.displayHeight / 2, 1, 1, 0, 0, 1, 1);
          return [...drawing.getImageData(0, 0, 1, 1).data];
        };
        const { displayHeight: height, timestamp } = frame;
        received.push({ left: colourAt(0.25), right: colourAt(0.75), height, at: timestamp / 1000 });
        frame.close();
      }
    };
    void follow();
  });
  const frames = async () => {
    const received = await page.evaluate(
      () => (window as unknown as { received: { left: Colour; right: Colour; height: number; at: number }[] }).received,
    );
    return received.map((frame) => ({ ...frame, left: hueOf(frame.left), right: hueOf(frame.right) }));
  };
  return {
    frames,
    async scenes() {
      const seen = (await frames()).map(({ left, right }) => (left === right ? left : `${left}|${right}`));
      return seen.filter((scene, index) => scene !== seen[index - 1]);
    },
  };
}

function hueOf([red, green, blue]: Colour): Hue {
  if (red === undefined || green === undefined || blue === undefined) return 'none';
  if (Math.max(red, green, blue) < 60) return 'dark';
  if (red > 2 * green && red > 2 * blue) return 'red';
  if (blue > 2 * green && blue > 2 * red) return 'blue';
  return green > 2 * red && green > 2 * blue ? 'green' : 'other';
}
