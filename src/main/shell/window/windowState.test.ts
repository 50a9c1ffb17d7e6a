import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWindowState, MIN_HEIGHT, MIN_WIDTH } from './windowState';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };
const LEFT = { x: -1280, y: 100, width: 1280, height: 900 };

describe('fitWindowState', () => {
  it('keeps a place that is on a screen', () => {
    const saved = { x: 100, y: 50, width: 1000, height: 700, maximized: true };
    expect(fitWindowState(saved, [SCREEN])).toEqual(saved);
  });

  it('keeps a place on a second screen, and forgets it when that screen is gone', () => {
    const saved = { x: -1200, y: 150, width: 1000, height: 700, maximized: false };
    expect(fitWindowState(saved, [SCREEN, LEFT])).toEqual(saved);
    expect(fitWindowState(saved, [SCREEN])).toEqual({ width: 1000, height: 700, maximized: false });
  });

  it('shrinks to a smaller screen', () => {
    expect(fitWindowState({ x: 0, y: 0, width: 3000, height: 2000 }, [SCREEN])).toMatchObject({
      width: 1920,
      height: 1040,
    });
  });

  it('moves a window whose title bar cannot be reached', () => {
    expect(fitWindowState({ x: 100, y: -200, width: 800, height: 600 }, [SCREEN])).not.toHaveProperty('y');
    expect(fitWindowState({ x: 1900, y: 10, width: 800, height: 600 }, [SCREEN])).not.toHaveProperty('x');
  });

  it('makes something usable of anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { width, height, x } = fitWindowState(saved, [SCREEN]);
        expect(width).toBeGreaterThanOrEqual(MIN_WIDTH);
        expect(height).toBeGreaterThanOrEqual(MIN_HEIGHT);
        expect(width).toBeLessThanOrEqual(SCREEN.width);
        expect(x === undefined || Number.isInteger(x)).toBe(true);
      }),
    );
  });

  it('works without any screen', () => {
    expect(fitWindowState(undefined, [])).toEqual({ width: 1280, height: 800, maximized: false });
  });
});
