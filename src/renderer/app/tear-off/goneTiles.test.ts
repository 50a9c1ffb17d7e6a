import { expect, test } from 'vitest';
import { cameraTile, shareTile } from '../../call/tileId';
import { goneTiles } from './goneTiles';

const bo = cameraTile('bo');
const slides = shareTile('bo', 'TR_1');

test('a camera goes with its person, a share when it ends', () => {
  expect(goneTiles([bo, slides], ['me', 'bo'], [slides])).toEqual([]);
  expect(goneTiles([bo, slides], ['me', 'bo'], [])).toEqual([slides]);
  expect(goneTiles([bo, slides], ['me'], [slides])).toEqual([bo]);
});
