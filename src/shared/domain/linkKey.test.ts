import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessUrl, DEEP_LINK_SCHEME } from './link';
import { keyInFragment, splitKey, withKey } from './linkKey';

const bare = accessUrl({ host: 'https://meet.example.org', roomId: 'daily', secret: 'abc' });

test('a key survives in a link, in both of its forms, and the rest is free of it', () => {
  const key = fc.string({ minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text));
  fc.assert(
    fc.property(key, (value) => {
      const link = withKey(bare, value);
      expect(splitKey(link)).toEqual({ text: bare, key: value });
      expect(splitKey(`${DEEP_LINK_SCHEME}://open?url=${encodeURIComponent(link)}`)).toEqual({
        text: bare,
        key: value,
      });
    }),
  );
});

test('a new key takes the place of the old one', () => {
  expect(splitKey(withKey(withKey(bare, 'old'), 'new')).key).toBe('new');
  expect(withKey(bare, undefined)).toBe(bare);
});

test('forms write spaces as plus', () => {
  expect(keyInFragment('#participant-name=Ada&e2ee-key=correct+horse')).toBe('correct horse');
  expect(keyInFragment('#other-e2ee-key=1')).toBeUndefined();
  expect(keyInFragment('#e2ee-key=%E0%A4%A')).toBeUndefined();
});

test('what is no link is left alone', () => {
  expect(splitKey('Team #1')).toEqual({ text: 'Team #1' });
});
