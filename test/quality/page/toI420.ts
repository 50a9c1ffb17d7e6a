/** As cameras deliver their pictures: brightness for each pixel, colour for each four (BT.601, limited range). */
export function toI420({ data, width, height }: ImageData): Uint8Array<ArrayBuffer> {
  const pixels = width * height;
  const planes = new Uint8Array((pixels * 3) / 2);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const index = 4 * (y * width + x);
      const [r, g, b] = [data[index] ?? 0, data[index + 1] ?? 0, data[index + 2] ?? 0];
      planes[y * width + x] = 16.5 + (65.481 * r + 128.553 * g + 24.966 * b) / 255;
      if (x % 2 || y % 2) continue;
      const at = pixels + (y / 2) * (width / 2) + x / 2;
      planes[at] = 128.5 + (-37.797 * r - 74.203 * g + 112 * b) / 255;
      planes[at + pixels / 4] = 128.5 + (112 * r - 93.786 * g - 18.214 * b) / 255;
    }
  }
  return planes;
}
