/** A canvas to read pixels from. */
export function createSurface(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no canvas');
  context.imageSmoothingQuality = 'high';
  return context;
}
