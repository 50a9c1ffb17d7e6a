import { beforeEach, expect, test } from 'vitest';
import { shownView, useView } from './view';

const shown = () => shownView(useView.getState());
const led = { layout: 'grid', page: 1, pinned: ['ada|camera'] } as const;

beforeEach(() => {
  useView.getState().setLayout('auto');
  useView.getState().reset();
});

test('a pin takes the place of others, or stands beside them', () => {
  const { togglePin, addPin } = useView.getState();
  togglePin('a');
  togglePin('b');
  expect(shown().pinned).toEqual(['b']);
  addPin('c');
  expect(shown().pinned).toEqual(['b', 'c']);
  togglePin('b');
  expect(shown().pinned).toEqual(['c']);
});

test('a grid has no pins, and a layout is remembered for the next call', () => {
  const { togglePin, setLayout, reset } = useView.getState();
  togglePin('a');
  setLayout('grid');
  expect(shown()).toMatchObject({ layout: 'grid', pinned: [] });
  reset();
  expect(shown().layout).toBe('grid');
});

test('whoever is hidden is large no more, until all are shown', () => {
  const { togglePin, hide, showAll } = useView.getState();
  togglePin('a');
  hide('a');
  expect(useView.getState().hidden).toEqual(['a']);
  expect(shown().pinned).toEqual([]);
  showAll();
  expect(useView.getState().hidden).toEqual([]);
});

test('a moderator’s view is followed, left to look around, and taken up again', () => {
  const { setLed, setLooksAround, setPage } = useView.getState();
  setLed(led);
  expect(shown()).toEqual(led);
  setLooksAround(true);
  expect(shown()).toMatchObject({ layout: 'auto', page: 0 });
  setLooksAround(false);
  // What one chooses oneself goes on from what is seen, and is looking around.
  setPage(3);
  expect(shown()).toEqual({ ...led, page: 3 });
  expect(useView.getState().looksAround).toBe(true);
  // The moderator goes on; we look around until they stop. The next one is followed again.
  setLed({ ...led, page: 0 });
  expect(shown().page).toBe(3);
  setLed(undefined);
  expect(useView.getState().looksAround).toBe(false);
});
