import { expect, test } from 'vitest';
import { LANGUAGE_NAMES, LANGUAGES, matchLanguage } from './language';

test.each([
  [['de-AT', 'en'], 'de'],
  [['pt-BR', 'ES'], 'es'],
  [['zh-Hans', 'pt'], undefined],
  [[], undefined],
])('of %j, %s is spoken here', (wanted, language) => {
  expect(matchLanguage(wanted)).toBe(language);
});

test('each language has a name', () => {
  expect(Object.keys(LANGUAGE_NAMES)).toEqual([...LANGUAGES]);
});
