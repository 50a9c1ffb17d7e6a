import { expect, onTestFinished, test, vi } from 'vitest';
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

test('what another tab has changed meanwhile is kept when this one changes something else', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const open = () =>
    createPreferences({
      name: 'test.tabs',
      defaults: { isLoud: false } as Choices,
      readers: { isLoud: trustBoolean, word: trustText(5) },
      setter: 'setChoices',
    });
  open().getState().setChoices({ word: 'first' });
  const [one, other] = [open(), open()];
  one.getState().setChoices({ word: 'hello' });
  other.getState().setChoices({ isLoud: true });
  expect(open().getState()).toMatchObject({ isLoud: true, word: 'hello' });
  // What is taken away here is taken away, and nothing changes under the hands of whoever uses the other tab.
  one.getState().setChoices({ word: undefined });
  expect(open().getState().word).toBeUndefined();
  expect(other.getState().word).toBe('first');
});
