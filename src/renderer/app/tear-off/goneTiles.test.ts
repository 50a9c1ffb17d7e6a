import { expect, test } from 'vitest';
import { cameraTile, shareTile } from '../../call/tileId';
import { goneTiles } from './goneTiles';

const bo = cameraTile('bo');
const slides = shareTile('bo', '1');
const mine = shareTile('me', '2');
const all = { identities: ['me', 'bo'], sharing: [slides, mine], own: [mine], awaited: new Set<string>() };

test('a share that is ended is gone for good', () => {
  expect(goneTiles([bo, slides, mine], all)).toEqual({ ended: [], away: [] });
  expect(goneTiles([bo, slides], { ...all, sharing: [] })).toEqual({ ended: [slides], away: [] });
  expect(goneTiles([mine], { ...all, sharing: [], own: [] })).toEqual({ ended: [mine], away: [] });
});

test('whoever is not here may be reconnecting, with their share', () => {
  expect(goneTiles([bo, slides], { ...all, identities: ['me'], sharing: [] })).toEqual({
    ended: [],
    away: [bo, slides],
  });
  // Bo is back, and does not share yet.
  expect(goneTiles([bo, slides], { ...all, sharing: [], awaited: new Set([bo, slides]) })).toEqual({
    ended: [],
    away: [slides],
  });
  expect(goneTiles([bo, slides], { ...all, awaited: new Set([slides]) })).toEqual({ ended: [], away: [] });
});

test('our own share is not gone while it is being published again', () => {
  expect(goneTiles([mine], { ...all, sharing: [] })).toEqual({ ended: [], away: [] });
});
