import { expect, test } from 'vitest';
import { chooseStage, EMPTY_SEATING } from './chooseStage';
import type { Candidate } from './rankTiles';
import type { StageView } from './types';

const view: StageView = {
  pageSize: 4,
  page: 0,
  pinned: [],
  layout: 'auto',
  hidden: [],
  apart: [],
  hidesWithoutVideo: false,
  self: 'tile',
};
const person = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  isLocal: id === 'me',
  isShare: false,
  hasVideo: true,
  hasSound: true,
  joinedAt: 0,
  ...change,
});
const share = (id: string, isLocal = false) => person(id, { isShare: true, isLocal });

test('people fill pages in their order, ourselves first', () => {
  const people = ['e', 'd', 'c', 'b', 'me'].map((id) => person(id));
  const { stage } = chooseStage(EMPTY_SEATING, people, view);
  expect(stage).toEqual({
    tiles: ['me', 'b', 'c', 'd'],
    spotlight: [],
    apart: [],
    page: 0,
    pages: 2,
    hidden: 0,
    isSelfFloating: false,
  });
  expect(chooseStage(EMPTY_SEATING, people, { ...view, page: 1 }).stage.tiles).toEqual(['e']);
});

test('a page beyond the last one is the last one', () => {
  expect(chooseStage(EMPTY_SEATING, [person('me')], { ...view, page: 7 }).stage.page).toBe(0);
});

test('nothing changed gives the very same stage', () => {
  const first = chooseStage(EMPTY_SEATING, [person('me'), person('a')], view);
  expect(chooseStage(first, [person('me'), person('a')], { ...view }).stage).toBe(first.stage);
});

test('a share is large, several are too, and our own is not', () => {
  const { stage } = chooseStage(
    EMPTY_SEATING,
    [person('me'), person('a'), share('s1'), share('s2'), share('ours', true)],
    view,
  );
  expect(stage.spotlight).toEqual(['s1', 's2']);
  expect(stage.tiles).toEqual(['me', 'a']);
});

test('a pin outranks a share, which then is a tile', () => {
  const { stage } = chooseStage(EMPTY_SEATING, [person('me'), person('a'), share('s1')], {
    ...view,
    pinned: ['a', 'gone'],
  });
  expect(stage.spotlight).toEqual(['a']);
  expect(stage.tiles).toEqual(['me', 's1']);
});

test('the grid has nothing large', () => {
  const { stage } = chooseStage(EMPTY_SEATING, [person('me'), share('s1')], { ...view, layout: 'grid' });
  expect(stage).toMatchObject({ spotlight: [], tiles: ['me', 's1'] });
});

test('the large one is the last speaker and stays when two speak at once', () => {
  const spot = { ...view, layout: 'speaker' } as const;
  const first = chooseStage(EMPTY_SEATING, [person('me'), person('a'), person('b', { spokeAt: 5 })], spot);
  expect(first.stage.spotlight).toEqual(['b']);
  const both = chooseStage(first, [person('me'), person('a', { spokeAt: 9 }), person('b', { spokeAt: 9 })], spot);
  expect(both.stage.spotlight).toEqual(['b']);
  const other = chooseStage(both, [person('me'), person('a', { spokeAt: 12 }), person('b', { spokeAt: 9 })], spot);
  expect(other.stage.spotlight).toEqual(['a']);
});

test('a spotlight shows one thing and ourselves in a corner', () => {
  const spot = { ...view, layout: 'spotlight' } as const;
  const people = [person('me'), person('a'), person('b')];
  expect(chooseStage(EMPTY_SEATING, people, spot).stage).toMatchObject({
    spotlight: ['a'],
    tiles: [],
    pages: 1,
    isSelfFloating: true,
  });
  const pinned = { ...spot, pinned: ['a', 'b'] };
  expect(chooseStage(EMPTY_SEATING, people, pinned).stage.spotlight).toEqual(['b']);
  expect(chooseStage(EMPTY_SEATING, [...people, share('s1')], spot).stage.spotlight).toEqual(['s1']);
  // Alone there is nothing to light.
  expect(chooseStage(EMPTY_SEATING, [person('me')], spot).stage).toMatchObject({ tiles: ['me'], spotlight: [] });
});

test('several pins are large in the order of pinning', () => {
  const { stage } = chooseStage(EMPTY_SEATING, [person('me'), person('a'), person('b')], {
    ...view,
    pinned: ['b', 'me'],
  });
  expect(stage).toMatchObject({ spotlight: ['b', 'me'], tiles: ['a'], isSelfFloating: false });
});

test('we float above the others or are not seen, and alone are a tile', () => {
  const people = [person('me'), person('a')];
  const floating = { ...view, self: 'floating' } as const;
  expect(chooseStage(EMPTY_SEATING, people, floating).stage).toMatchObject({ tiles: ['a'], isSelfFloating: true });
  expect(chooseStage(EMPTY_SEATING, [person('me')], floating).stage).toMatchObject({
    tiles: ['me'],
    isSelfFloating: false,
  });
  const hidden = { ...view, self: 'hidden' } as const;
  expect(chooseStage(EMPTY_SEATING, people, hidden).stage).toMatchObject({ tiles: ['a'], isSelfFloating: false });
});

test('who is hidden or shows no picture is left out and counted, but never a pin or ourselves', () => {
  const people = [
    person('me', { hasVideo: false }),
    person('a'),
    ...['b', 'c'].map((id) => person(id, { hasVideo: false })),
  ];
  const strict = { ...view, hidesWithoutVideo: true, hidden: ['a'] };
  expect(chooseStage(EMPTY_SEATING, people, strict).stage).toMatchObject({ tiles: ['me'], hidden: 3 });
  expect(chooseStage(EMPTY_SEATING, people, { ...strict, pinned: ['c'] }).stage).toMatchObject({
    spotlight: ['c'],
    tiles: ['me'],
    hidden: 2,
  });
});

test('what is in a window of its own leaves its room to others, is not counted as hidden, and outranks its pin', () => {
  const people = [person('me'), person('a'), person('b'), share('s1')];
  const { stage } = chooseStage(EMPTY_SEATING, people, { ...view, apart: ['s1', 'b'], pinned: ['b'] });
  expect(stage).toMatchObject({ tiles: ['me', 'a'], spotlight: [], apart: ['b', 's1'], hidden: 0 });
  const { stage: back } = chooseStage({ stage, seats: stage.tiles }, people, view);
  expect(back).toMatchObject({ tiles: ['me', 'a', 'b'], spotlight: ['s1'], apart: [] });
});

test('whoever is left alone by that is a tile again', () => {
  const apart = { ...view, self: 'floating', apart: ['a'] } as const;
  const { stage } = chooseStage(EMPTY_SEATING, [person('me'), person('a')], apart);
  expect(stage).toMatchObject({ tiles: ['me'], isSelfFloating: false });
});

test('a word moves nobody in a grid, holding the floor does', () => {
  const crowd = (change: Partial<Candidate>) =>
    ['me', 'a', 'b', 'c', 'd', 'e'].map((id) => person(id, id === 'e' ? change : {}));
  const first = chooseStage(EMPTY_SEATING, crowd({}), view);
  const word = chooseStage(first, crowd({ spokeAt: 5, isHeard: true }), view);
  expect(word.stage.tiles).toEqual(['me', 'a', 'b', 'c']);
  expect(word.stage.elsewhere).toEqual({ id: 'e', page: 1 });
  const floor = chooseStage(word, crowd({ spokeAt: 9, floorAt: 9, isHeard: true }), view);
  expect(floor.stage.tiles).toEqual(['me', 'a', 'b', 'e']);
  expect(floor.stage.elsewhere).toBeUndefined();
});

test('the few seats beside a share are for whoever speaks', () => {
  const people = ['me', 'a', 'b', 'c', 'd'].map((id) => person(id, id === 'd' ? { spokeAt: 5 } : {}));
  const { stage } = chooseStage(EMPTY_SEATING, [...people, share('s')], view);
  expect(stage.tiles).toEqual(['me', 'd', 'a', 'b']);
});

test('who speaks on another page is named until they are silent, whoever else begins', () => {
  const crowd = (...heard: [string, number][]) =>
    ['me', 'a', 'b', 'c', 'd', 'e'].map((id) => {
      const [, spokeAt] = heard.find(([one]) => one === id) ?? [];
      return person(id, { spokeAt, isHeard: spokeAt !== undefined });
    });
  const here = chooseStage(EMPTY_SEATING, crowd(['a', 5]), view);
  expect(here.stage.elsewhere).toBeUndefined();
  const one = chooseStage(here, crowd(['d', 6]), view);
  const two = chooseStage(one, crowd(['d', 6], ['e', 7]), view);
  expect(two.stage).toBe(one.stage);
  expect(chooseStage(two, crowd(['e', 8]), view).stage.elsewhere).toEqual({ id: 'e', page: 1 });
  // On their page they are seen.
  expect(chooseStage(two, crowd(['e', 8]), { ...view, page: 1 }).stage.elsewhere).toBeUndefined();
});
