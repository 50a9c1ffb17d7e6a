import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLinks } from './splitLinks';

test('links are found inside a sentence, without its punctuation', () => {
  expect(splitLinks('See https://example.org/a?b=1, please.')).toEqual([
    { text: 'See ' },
    { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
    { text: ', please.' },
  ]);
});

test('mail addresses are links', () => {
  expect(splitLinks('ada@example.org')).toEqual([{ text: 'ada@example.org', href: 'mailto:ada@example.org' }]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ftp://example.org/x',
  'parley://open?url=x',
])('%s stays text', (text) => {
  expect(splitLinks(text).every(({ href }) => href === undefined || /^(https?|mailto):/u.test(href))).toBe(true);
  expect(splitLinks(text).some(({ href }) => href?.startsWith(text.slice(0, 5)))).toBe(false);
});

test('nothing of a message is lost', () => {
  const words = fc.constantFrom('https://example.org', 'a@b.co', 'javascript:x', '<b>', '👍🏽', '\n', ' ', 'www.x.de');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (parts) => {
      const message = parts.join('');
      expect(
        splitLinks(message)
          .map(({ text }) => text)
          .join(''),
      ).toBe(message);
    }),
  );
});
