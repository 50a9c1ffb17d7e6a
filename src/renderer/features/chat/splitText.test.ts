import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from './splitText';

test('mentions, links and what was looked for stand out', () => {
  expect(splitText('Hi @Ada Lovelace, see https://example.org/ada', ['Ada', 'Ada Lovelace'], 'ada')).toEqual([
    { text: 'Hi ' },
    { text: '@', isMention: true },
    { text: 'Ada', isMention: true, isFound: true },
    { text: ' Lovelace', isMention: true },
    { text: ', see ' },
    { text: 'https://example.org/', href: 'https://example.org/ada' },
    { text: 'ada', href: 'https://example.org/ada', isFound: true },
  ]);
});

test('names and words are taken as they are written, not as patterns', () => {
  expect(splitText('a.c abc @A(b', ['A(b'], '.c')).toEqual([
    { text: 'a' },
    { text: '.c', isFound: true },
    { text: ' abc ' },
    { text: '@A(b', isMention: true },
  ]);
});

test('nothing of a message is lost', () => {
  const parts = fc.array(fc.oneof(fc.constantFrom('@Ada', 'a', 'https://a.org', '(', '\n'), fc.string()));
  fc.assert(
    fc.property(parts, fc.string(), (words, query) => {
      const message = words.join('');
      const joined = splitText(message, ['Ada'], query).map(({ text }) => text);
      expect(joined.join('')).toBe(message);
    }),
  );
});
