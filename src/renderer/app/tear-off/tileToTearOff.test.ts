import { expect, test } from 'vitest';
import { cameraTile, shareTile } from '../../call/tileId';
import { tileToTearOff } from './tileToTearOff';

const [me, bo, chi] = ['me', 'bo', 'chi'].map(cameraTile) as [string, string, string];
const slides = shareTile('chi', 'TR_1');

test('what is large goes first, then a share, then another person, never ourselves', () => {
  expect(tileToTearOff({ spotlight: [slides], tiles: [me, bo] }, 'me')).toBe(slides);
  expect(tileToTearOff({ spotlight: [], tiles: [me, bo, slides] }, 'me')).toBe(slides);
  expect(tileToTearOff({ spotlight: [], tiles: [me, chi, bo] }, 'me')).toBe(chi);
  expect(tileToTearOff({ spotlight: [], tiles: [me] }, 'me')).toBeUndefined();
});
