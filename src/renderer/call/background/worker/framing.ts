/** A part of the picture in the picture's shape: its corner and its side, as shares of the picture. */
export interface Crop {
  x: number;
  y: number;
  share: number;
}

/** Where a person is, as shares of a picture. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const WHOLE_PICTURE: Crop = { x: 0, y: 0, share: 1 };

/** Smaller parts would show the camera's pixels. */
const SMALLEST = 0.5;
/** What stays free around a person, of the part's side. */
const HEADROOM = 0.14;
const SIDES = 0.16;
/** A person is looked for where a row or column has this share of them at least. */
const ENOUGH = 0.03;
/** Of a person, 0 to 32767. */
const PERSON = 16_384;
/** Of the way in a second: slow enough to look like a calm hand. */
const PACE_PER_S = 1.1;
/** Nods and gestures move nothing; of the picture. */
const STILL = 0.045;

/** The box around whoever is in a mask; undefined where nobody is. */
export function findPerson(mask: Int16Array, width: number, height: number): Box | undefined {
  const columns = new Uint16Array(width);
  const rows = new Uint16Array(height);
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if ((mask[at] ?? 0) < PERSON) continue;
      columns[x] = (columns[x] ?? 0) + 1;
      rows[y] = (rows[y] ?? 0) + 1;
    }
  }
  const [left, right] = [
    columns.findIndex((n) => n > height * ENOUGH),
    columns.findLastIndex((n) => n > height * ENOUGH),
  ];
  const [top, bottom] = [rows.findIndex((n) => n > width * ENOUGH), rows.findLastIndex((n) => n > width * ENOUGH)];
  if (left < 0 || top < 0) return undefined;
  return { left: left / width, right: (right + 1) / width, top: top / height, bottom: (bottom + 1) / height };
}

/** The same box in the picture that a part was taken from. */
export function inWhole({ left, top, right, bottom }: Box, { x, y, share }: Crop): Box {
  return { left: x + left * share, right: x + right * share, top: y + top * share, bottom: y + bottom * share };
}

/** The part that shows a person well; all of it where nobody is. */
export function frameFor(box: Box | undefined): Crop {
  if (!box) return WHOLE_PICTURE;
  const wide = (box.right - box.left) / (1 - 2 * SIDES);
  // Who sits far away is shown from the head down to the middle, at least.
  const high = Math.min((box.bottom - box.top) / (1 - HEADROOM), 1);
  const share = Math.min(1, Math.max(SMALLEST, wide, high));
  const x = (box.left + box.right) / 2 - share / 2;
  const y = box.top - HEADROOM * share;
  return { share, x: within(x, 1 - share), y: within(y, 1 - share) };
}

/** Whether it is time to go to another part. */
export function isFar(from: Crop, to: Crop): boolean {
  const middle = ({ x, y, share }: Crop) => [x + share / 2, y + share / 2] as const;
  const [[x0, y0], [x1, y1]] = [middle(from), middle(to)];
  return Math.max(Math.abs(x0 - x1), Math.abs(y0 - y1), Math.abs(from.share - to.share)) > STILL;
}

/** On the way from one part to another. */
export function towards(from: Crop, to: Crop, elapsedMs: number): Crop {
  const way = 1 - Math.exp((-PACE_PER_S * elapsedMs) / 1000);
  const step = (a: number, b: number) => a + (b - a) * way;
  const share = step(from.share, to.share);
  return { share, x: within(step(from.x, to.x), 1 - share), y: within(step(from.y, to.y), 1 - share) };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), Math.max(most, 0));
}
