/** `--surface` and `--text-3` of the dark look: calm in both, for others may use either. */
const GROUND = '#141920';
const SIGN = '#5c6875';

type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The dark card that others see in place of a share: the sign for a pause, and nothing of the screen. */
export function drawCard(drawing: Drawing, { width, height }: { width: number; height: number }): void {
  drawing.fillStyle = GROUND;
  drawing.fillRect(0, 0, width, height);
  const unit = Math.min(width, height) / 36;
  drawing.fillStyle = SIGN;
  for (const side of [-1, 1]) {
    drawing.fillRect(width / 2 + side * unit * 1.5 - unit * 0.6, height / 2 - unit * 2, unit * 1.2, unit * 4);
  }
}
