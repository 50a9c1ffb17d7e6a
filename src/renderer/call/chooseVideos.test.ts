import { expect, test } from 'vitest';
import { chooseVideos } from './chooseVideos';
import type { Candidate } from './rankTiles';

const someone = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  isLocal: false,
  isShare: false,
  hasVideo: true,
  hasSound: true,
  joinedAt: 0,
  ...change,
});

const candidates = [
  someone('me', { isLocal: true }),
  someone('a'),
  someone('b', { hasVideo: false }),
  someone('c', { spokeAt: 5 }),
  someone('share', { isShare: true }),
];
const stage = { tiles: ['me', 'a', 'b', 'c'], spotlight: ['share'], apart: [] };

test('without a budget everything on the stage has its picture', () => {
  expect(chooseVideos(stage, candidates, undefined)).toEqual(['share', 'me', 'a', 'b', 'c']);
});

test('a budget is spent on what is large, then on who speaks', () => {
  expect(chooseVideos(stage, candidates, 1)).toEqual(['share', 'me', 'b']);
  expect(chooseVideos(stage, candidates, 2)).toEqual(['share', 'me', 'b', 'c']);
});

test('ourselves and those without a picture cost nothing', () => {
  expect(chooseVideos(stage, candidates, 0)).toEqual(['me', 'b']);
  expect(chooseVideos(stage, candidates, 3)).toEqual(['share', 'me', 'a', 'b', 'c']);
});

test('what has a window of its own comes first, and goes last', () => {
  const torn = { tiles: ['me', 'b', 'c'], spotlight: ['share'], apart: ['a'] };
  expect(chooseVideos(torn, candidates, undefined)).toEqual(['a', 'share', 'me', 'b', 'c']);
  expect(chooseVideos(torn, candidates, 1)).toEqual(['a', 'me', 'b']);
  expect(chooseVideos(torn, candidates, 0)).toEqual(['me', 'b']);
});
