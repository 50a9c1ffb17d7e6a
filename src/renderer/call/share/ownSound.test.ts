import { expect, test } from 'vitest';
import { canLeaveOwnSoundOut, hasOwnSound } from './ownSound';

test('others would hear themselves in a screen whose sound is neither without ours nor free of echo', () => {
  const raw = { echoCancellation: false, restrictOwnAudio: false };
  expect(hasOwnSound(raw, 'monitor')).toBe(true);
  expect(hasOwnSound({}, undefined)).toBe(true);
  expect(hasOwnSound(raw, 'browser')).toBe(false);
  expect(hasOwnSound({ ...raw, restrictOwnAudio: true }, 'monitor')).toBe(false);
  expect(hasOwnSound({ ...raw, echoCancellation: true }, 'window')).toBe(false);
});

test('a browser that knows how leaves our sound out, but not on Windows 10', async () => {
  const on = (restrictOwnAudio: boolean | undefined, platform?: string, platformVersion?: string) =>
    canLeaveOwnSoundOut({
      mediaDevices: { getSupportedConstraints: () => ({ restrictOwnAudio }) },
      ...(platform && { userAgentData: { getHighEntropyValues: async () => ({ platform, platformVersion }) } }),
    });
  expect(await on(true)).toBe(true);
  expect(await on(true, 'macOS', '15.1.0')).toBe(true);
  expect(await on(true, 'Windows', '15.0.0')).toBe(true);
  expect(await on(true, 'Windows', '10.0.0')).toBe(false);
  expect(await on(undefined, 'Windows', '15.0.0')).toBe(false);
});
