import { expect, test } from 'vitest';
import { byteRange } from './byteRange';

test.each([
  ['bytes=0-3', { first: 0, last: 3 }],
  ['bytes=4-', { first: 4, last: 9 }],
  ['bytes=-4', { first: 6, last: 9 }],
  ['bytes=-400', { first: 0, last: 9 }],
  ['bytes=8-400', { first: 8, last: 9 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
])('%s of ten bytes', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});

test.each([null, '', 'bytes=-', 'bytes=4-2', 'bytes=0-1,4-5', 'lines=0-3', 'bytes=a-b'])(
  '%s asks for all',
  (header) => {
    expect(byteRange(header, 10)).toBeUndefined();
  },
);
