import { createSeededNoise } from './createSeededNoise';
import { createSurface } from './createSurface';
import type { Shot } from './shots';

export interface Size {
  width: number;
  height: number;
}

/** A shot as the camera sees it, and which pixels are the person. */
export interface Exposed {
  picture: ImageData;
  /** 0 to 255 for each pixel. */
  truth: Uint8ClampedArray;
}

const pictures = import.meta.glob<string>('../{people,scenes}/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Takes shots of one size. */
export function createStudio({ width, height }: Size) {
  const picture = createSurface(width, height);
  const outline = createSurface(width, height);
  const loaded = new Map<string, Promise<ImageBitmap>>();
  const load = (url: string) => {
    const known = loaded.get(url) ?? fetchPicture(url);
    loaded.set(url, known);
    return known;
  };

  /** The background as large as the picture, nothing distorted, what is too much cut off. */
  const cover = (scene: ImageBitmap) => {
    const scale = Math.max(width / scene.width, height / scene.height);
    const [w, h] = [scene.width * scale, scene.height * scale];
    picture.drawImage(scene, (width - w) / 2, (height - h) / 2, w, h);
  };

  const stand = (onto: OffscreenCanvasRenderingContext2D, person: ImageBitmap, { x, size, isMirrored }: Shot) => {
    const h = size * height;
    const w = (person.width / person.height) * h;
    onto.save();
    onto.translate(x * width, Math.max(0, height - h));
    if (isMirrored) onto.scale(-1, 1);
    onto.drawImage(person, -w / 2, 0, w, h);
    onto.restore();
  };

  return async (shot: Shot): Promise<Exposed> => {
    outline.clearRect(0, 0, width, height);
    if (shot.scene) {
      cover(await load(addressOf('scenes', shot.scene)));
      const person = await load(addressOf('people', shot.person));
      stand(picture, person, shot);
      stand(outline, person, shot);
    } else {
      cover(await load(addressOf('people', `${shot.person}-photo`)));
      outline.drawImage(await load(addressOf('people', `${shot.person}-mask`)), 0, 0, width, height);
    }
    const { data } = outline.getImageData(0, 0, width, height);
    // A cut-out says it by its transparency, a mask by its brightness.
    const channel = shot.scene ? 3 : 0;
    const truth = new Uint8ClampedArray(width * height).map((_, index) => data[4 * index + channel] ?? 0);
    return { picture: expose(picture.getImageData(0, 0, width, height), shot), truth };
  };
}

function expose(image: ImageData, { exposure, noise, seed }: Shot): ImageData {
  const next = createSeededNoise(seed);
  const { data } = image;
  for (let index = 0; index < data.length; index += 4) {
    // Most of a sensor's noise is in the brightness once the camera has smoothed the colours.
    const grain = noise === 0 ? 0 : noise * next();
    for (let channel = 0; channel < 3; channel += 1) {
      data[index + channel] = (data[index + channel] ?? 0) * exposure + grain;
    }
  }
  return image;
}

function addressOf(folder: 'people' | 'scenes', name: string): string {
  return pictures[`../${folder}/${name}.webp`] ?? `/background/${name}.jpg`;
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is not there`);
  return createImageBitmap(await response.blob());
}
