import { expect, test } from 'vitest';
import { isTileWindowName, TILE_WINDOW_PREFIX } from './tileWindow';

test('only what was chosen at random after the prefix is the name of such a window', () => {
  expect(isTileWindowName(`${TILE_WINDOW_PREFIX}09d01dd079781f5613e48d72d9506086`)).toBe(true);
  for (const name of ['', '1', '_blank00', '0123456789 abc', '0123456789ABC', 'a'.repeat(41)]) {
    expect(isTileWindowName(TILE_WINDOW_PREFIX + name)).toBe(false);
  }
  expect(isTileWindowName('parley-mini')).toBe(false);
  expect(isTileWindowName(`x${TILE_WINDOW_PREFIX}0123456789`)).toBe(false);
});
