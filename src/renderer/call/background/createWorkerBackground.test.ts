import type { LocalVideoTrack } from 'livekit-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWorkerBackground } from './createWorkerBackground';
import type { FrameStreams } from './frameStreams';

/** A worker that takes everything and answers nothing. */
function stubWorker(onBegun: () => void) {
  vi.stubGlobal(
    'Worker',
    class {
      constructor() {
        onBegun();
      }
      postMessage() {}
      terminate() {}
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
}

test('an effect that is still to be put on when all is over begins no worker', async () => {
  let begun = 0;
  stubWorker(() => (begun += 1));
  const background = createWorkerBackground({ getItem: () => null, setItem() {} }, {} as FrameStreams);
  const applied = background.apply({} as LocalVideoTrack, { kind: 'blur', strength: 'light' });
  await background.dispose();
  await applied;
  expect(begun).toBe(0);
});

test('a camera that neither takes nor gives back its processor leaves the way open for the next choice', async () => {
  stubWorker(() => {});
  let processor: unknown;
  const track = {
    attachedElements: [],
    getProcessor: () => processor,
    setProcessor(next: unknown) {
      processor = next;
      throw new Error('The camera has gone');
    },
    async stopProcessor() {
      throw new Error('The camera has gone');
    },
  } as unknown as LocalVideoTrack;
  const background = createWorkerBackground({ getItem: () => null, setItem() {} }, {} as FrameStreams);
  onTestFinished(() => background.dispose());
  await background.setFraming(true);
  await background.apply(track, { kind: 'none' });
  expect(background.state.get()).toMatchObject({ status: 'failed', detail: 'Error: The camera has gone' });
  await background.apply(undefined, { kind: 'blur', strength: 'light' });
  expect(background.state.get()).toMatchObject({ status: 'off', effect: { kind: 'blur' } });
});
