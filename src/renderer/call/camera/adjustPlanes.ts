import type { PictureTables } from './pictureAdjustment';

/** Where a plane lies in a frame's bytes, as `VideoFrame.copyTo` tells it. */
interface Plane {
  offset: number;
  stride: number;
}

/** Brings the tables to the planes of a frame, in place. `layout` has one entry per plane of the format. */
export function adjustPlanes(
  data: Uint8Array,
  format: 'I420' | 'NV12',
  layout: readonly Plane[],
  size: { width: number; height: number },
  tables: PictureTables,
): void {
  const halfWidth = (size.width + 1) >> 1;
  const halfHeight = (size.height + 1) >> 1;
  const [luma, first, second] = layout;
  if (luma) adjust(data, luma, size.width, size.height, tables.y, tables.y);
  if (format === 'NV12') {
    if (first) adjust(data, first, halfWidth * 2, halfHeight, tables.u, tables.v);
    return;
  }
  if (first) adjust(data, first, halfWidth, halfHeight, tables.u, tables.u);
  if (second) adjust(data, second, halfWidth, halfHeight, tables.v, tables.v);
}

/** Even bytes of each row by the one table, odd ones by the other. */
function adjust(
  data: Uint8Array,
  { offset, stride }: Plane,
  width: number,
  height: number,
  even: Uint8Array,
  odd: Uint8Array,
): void {
  for (let row = 0; row < height; row += 1) {
    const start = offset + row * stride;
    const end = start + width;
    let at = start;
    for (; at + 1 < end; at += 2) {
      data[at] = even[data[at] ?? 0] ?? 0;
      data[at + 1] = odd[data[at + 1] ?? 0] ?? 0;
    }
    if (at < end) data[at] = even[data[at] ?? 0] ?? 0;
  }
}
