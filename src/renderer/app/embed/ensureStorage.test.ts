import { expect, test } from 'vitest';
import { ensureStorage } from './ensureStorage';

function pageThatKeeps(get: () => unknown): Window {
  return Object.defineProperty({}, 'localStorage', { get, configurable: true }) as Window;
}

test('a refused storage is replaced by one that lasts as long as the page', () => {
  const page = pageThatKeeps(() => {
    throw new DOMException('Access is denied', 'SecurityError');
  });
  ensureStorage(page);
  const { localStorage } = page;
  localStorage.setItem('a', '1');
  localStorage.setItem('b', '2');
  localStorage.removeItem('a');
  expect([localStorage.length, localStorage.key(0), localStorage.getItem('b'), localStorage.getItem('a')]).toEqual([
    1,
    'b',
    '2',
    null,
  ]);
});

test('a storage that is there stays', () => {
  const own = {};
  const page = pageThatKeeps(() => own);
  ensureStorage(page);
  expect(page.localStorage).toBe(own);
});
