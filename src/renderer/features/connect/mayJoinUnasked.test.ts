import { expect, test } from 'vitest';
import { mayJoinUnasked } from './mayJoinUnasked';

const local = { protocol: 'http:', hostname: '127.0.0.1', origin: 'http://127.0.0.1:9080', referrer: '' };

test('the desktop and the page of this computer go straight in', () => {
  expect(mayJoinUnasked({ protocol: 'app:', hostname: 'parley', origin: 'app://parley', referrer: '' })).toBe(true);
  expect(mayJoinUnasked(local)).toBe(true);
  expect(mayJoinUnasked({ ...local, referrer: 'http://127.0.0.1:9080/' })).toBe(true);
  expect(mayJoinUnasked({ ...local, hostname: 'localhost', origin: 'http://localhost:9080' })).toBe(true);
});

test('a stranger’s page cannot take somebody in', () => {
  expect(mayJoinUnasked({ ...local, referrer: 'https://stranger.example/' })).toBe(false);
  expect(mayJoinUnasked({ ...local, referrer: 'http://127.0.0.1:90801/' })).toBe(false);
});

test('a page from elsewhere asks for a click', () => {
  expect(
    mayJoinUnasked({ protocol: 'https:', hostname: 'meet.example', origin: 'https://meet.example', referrer: '' }),
  ).toBe(false);
  expect(mayJoinUnasked({ ...local, hostname: '127.0.0.1.stranger.example' })).toBe(false);
});
