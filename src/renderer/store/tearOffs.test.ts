import { beforeEach, expect, test } from 'vitest';
import { useTearOffs } from './tearOffs';

const closed: string[] = [];
const windowOf = (name: string) => ({ close: () => closed.push(name) }) as unknown as Window;

beforeEach(() => {
  useTearOffs.getState().bringAllBack();
  closed.length = 0;
  useTearOffs.getState().add('a', windowOf('a'));
  useTearOffs.getState().add('b', windowOf('b'));
});

test('a tile leaves the stage once it is drawn elsewhere, and not before', () => {
  expect(useTearOffs.getState().shown).toEqual([]);
  useTearOffs.getState().show('a');
  useTearOffs.getState().show('a');
  expect(useTearOffs.getState().shown).toEqual(['a']);
});

test('bringing one back closes its window, once, and leaves the others', () => {
  useTearOffs.getState().show('a');
  useTearOffs.getState().setActive('a', true);
  useTearOffs.getState().bringBack('a');
  useTearOffs.getState().bringBack('a');
  expect(closed).toEqual(['a']);
  expect(useTearOffs.getState()).toMatchObject({ shown: [], active: undefined });
  expect([...useTearOffs.getState().windows.keys()]).toEqual(['b']);
});

test('the keyboard is with the window that got it last, whichever loses it later', () => {
  const { setActive } = useTearOffs.getState();
  setActive('a', true);
  setActive('b', true);
  setActive('a', false);
  expect(useTearOffs.getState().active).toBe('b');
  setActive('b', false);
  expect(useTearOffs.getState().active).toBeUndefined();
});

test('all come back at once', () => {
  useTearOffs.getState().bringAllBack();
  expect(closed).toEqual(['a', 'b']);
  expect(useTearOffs.getState().windows.size).toBe(0);
});
