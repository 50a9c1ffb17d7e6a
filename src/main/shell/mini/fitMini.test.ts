import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitMini } from './fitMini';

const SCREEN = { x: 0, y: 0, width: 1280, height: 800 };
const SECOND = { x: 1280, y: 0, width: 1920, height: 1080 };

it('opens in the lower right corner the first time', () => {
  const { x, y, width, height } = fitMini(undefined, [SCREEN]);
  expect(x + width).toBeLessThanOrEqual(SCREEN.width);
  expect(y + height).toBeLessThanOrEqual(SCREEN.height);
  expect(x).toBeGreaterThan(SCREEN.width / 2);
});

it('comes back where it was, on any screen', () => {
  const place = { x: 1500, y: 40, width: 400, height: 300 };
  expect(fitMini(place, [SCREEN, SECOND])).toEqual(place);
});

it('keeps its size where its screen has gone', () => {
  expect(fitMini({ x: 1500, y: 40, width: 400, height: 300 }, [SCREEN])).toMatchObject({ width: 400, height: 300 });
});

it('is seen as a whole, whatever was saved', () => {
  fc.assert(
    fc.property(
      fc.record({ x: fc.anything(), y: fc.anything(), width: fc.anything(), height: fc.anything() }),
      (saved) => {
        const { x, y, width, height } = fitMini(saved, [SCREEN]);
        expect(x >= 0 && y >= 0 && x + width <= SCREEN.width && y + height <= SCREEN.height).toBe(true);
      },
    ),
  );
});
