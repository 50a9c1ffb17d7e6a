import { expect, test } from 'vitest';
import { suggestUserId } from './suggestUserId';

test.each([
  ['Ada Lovelace', 'ada_lovelace'],
  ['  Jürgen  Müller-Groß ', 'jurgen_muller_gro'],
  ['', ''],
  ['李雷', ''],
  ['A very long name that goes on and on', 'a_very_long_name_that_go'],
])('%s → %s', (name, userId) => {
  expect(suggestUserId(name)).toBe(userId);
});
