import { expect, test } from 'vitest';
import { type EncryptionState, type EncryptionVerdict, judgeEncryption } from './judgeEncryption';

test.each<[EncryptionState[], EncryptionVerdict]>([
  [[], 'good'],
  [['on', 'confirmed'], 'good'],
  [['unreadable'], 'own-key'],
  [['unreadable', 'on', 'off'], 'own-key'],
  [['silent'], 'own-key'],
  [['unreadable', 'confirmed'], 'other-key'],
  [['off', 'confirmed'], 'open'],
  [['off', 'unreadable', 'confirmed'], 'open'],
])('%o is %s', (states, verdict) => {
  expect(judgeEncryption(states)).toBe(verdict);
});
