import { expect, test } from 'vitest';
import { picturesWanted } from './picturesWanted';
import type { Stage } from './types';

const stage: Stage = {
  tiles: ['a', 'b'],
  spotlight: [],
  apart: ['c'],
  page: 0,
  pages: 1,
  hidden: 0,
  isSelfFloating: false,
};
/** `c` is in a window of its own; the mini window shows `b`, or `d` who is on another page. */
const attachments = (mini: string) => ({
  watched: (isHidden = false) => (isHidden ? [mini, 'c'] : ['a', 'b', mini, 'c']),
});

test('what is on the stage and what is watched elsewhere', () => {
  const wanted = picturesWanted({ stage, videos: ['a', 'b', 'c'], attachments: attachments('d'), isHidden: false });
  expect([...wanted].sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('behind a hidden page only what has another window', () => {
  const wanted = picturesWanted({ stage, videos: ['a', 'b', 'c'], attachments: attachments('b'), isHidden: true });
  expect([...wanted].sort()).toEqual(['b', 'c']);
});

test('where there is no room for a picture, a window of its own changes nothing', () => {
  for (const isHidden of [false, true]) {
    const wanted = picturesWanted({ stage, videos: [], attachments: attachments('d'), isHidden });
    expect([...wanted]).toEqual(['d']);
  }
});
