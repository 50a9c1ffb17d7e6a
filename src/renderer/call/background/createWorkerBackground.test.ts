import type { LocalVideoTrack } from 'livekit-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWorkerBackground } from './createWorkerBackground';
import type { FrameStreams } from './frameStreams';

test('an effect that is still to be put on when all is over begins no worker', async () => {
  let begun = 0;
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        begun += 1;
      }
      postMessage() {}
      terminate() {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const background = createWorkerBackground({ getItem: () => null, setItem() {} }, {} as FrameStreams);
  const applied = background.apply({} as LocalVideoTrack, { kind: 'blur', strength: 'light' });
  await background.dispose();
  await applied;
  expect(begun).toBe(0);
});
