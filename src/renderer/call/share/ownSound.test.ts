import { expect, test } from 'vitest';
import { hasOwnSound } from './ownSound';

test('others would hear themselves in a screen whose sound is neither without ours nor free of echo', () => {
  const raw = { echoCancellation: false, restrictOwnAudio: false };
  expect(hasOwnSound(raw, 'monitor')).toBe(true);
  expect(hasOwnSound({}, undefined)).toBe(true);
  expect(hasOwnSound(raw, 'browser')).toBe(false);
  expect(hasOwnSound({ ...raw, restrictOwnAudio: true }, 'monitor')).toBe(false);
  expect(hasOwnSound({ ...raw, echoCancellation: true }, 'window')).toBe(false);
});
