/** What the tests put behind people; nothing in the pictures is of this colour. */
export const BEHIND = { r: 0, g: 255, b: 0 };

/**
 * The mask that a pipeline used, 0 to 1 for each pixel, from what it drew over `BEHIND`: where between the colour behind
 * and the camera's own colour each pixel lies.
 */
export function matte(drawn: Uint8ClampedArray, seen: Uint8ClampedArray): Float32Array {
  const mask = new Float32Array(drawn.length / 4);
  const channels = [BEHIND.r, BEHIND.g, BEHIND.b];
  for (let pixel = 0; pixel < mask.length; pixel += 1) {
    let along = 0;
    let apart = 0;
    for (const [channel, behind] of channels.entries()) {
      const span = (seen[4 * pixel + channel] ?? 0) - behind;
      along += ((drawn[4 * pixel + channel] ?? 0) - behind) * span;
      apart += span * span;
    }
    mask[pixel] = apart === 0 ? 0 : Math.min(1, Math.max(0, along / apart));
  }
  return mask;
}
