import { expect, test } from 'vitest';
import { createPreferences } from './createPreferences';
import { trustBoolean, trustText } from './readTrusted';

interface Choices {
  isLoud: boolean;
  word?: string;
}

test('a change by the setter changes only what it names', () => {
  const defaults: Choices = { isLoud: false };
  const store = createPreferences({
    name: 'test.choices',
    defaults,
    readers: { isLoud: trustBoolean, word: trustText(5) },
    setter: 'setChoices',
  });
  store.getState().setChoices({ word: 'hello' });
  store.getState().setChoices({ isLoud: true });
  expect(store.getState()).toMatchObject({ isLoud: true, word: 'hello' });
});
