import { expect, onTestFinished, test, vi } from 'vitest';
import { runHook } from '../../../test/support/runHook';
import type { UploadProblem } from '../call/background/backgroundImages';
import type { BackgroundEffect } from '../call/background/types';
import { usePreferences } from '../store/preferences';
import { useBackgrounds } from './useBackgrounds';

const BLUR = { kind: 'blur', strength: 'light' } as const;

/** A chooser whose uploads take until they are told to be over; what is put on is written down. */
async function setUp() {
  const { background } = usePreferences.getState();
  onTestFinished(() => void usePreferences.setState({ background }));
  // There is no store for images here: what is told of that says nothing.
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  onTestFinished(() => warn.mockRestore());
  const put: BackgroundEffect[] = [];
  const apply = (effect: BackgroundEffect) => void put.push(effect);
  const begun: { file: Blob; end(problem?: UploadProblem): void }[] = [];
  const save = (file: Blob) => new Promise<UploadProblem | undefined>((resolve) => begun.push({ file, end: resolve }));
  const chooser = await runHook(() => useBackgrounds(apply, undefined, save), undefined);
  return { chooser, put, begun };
}

test('what is chosen while an image is still being kept stays', async () => {
  const { chooser, put, begun } = await setUp();
  await chooser.act(() => chooser.current().upload(new File([], 'sea.jpg')));
  await chooser.act(() => chooser.current().choose(BLUR));
  await chooser.act(() => begun[0]?.end());
  expect(put).toEqual([BLUR]);
  expect(chooser.current().chosen).toEqual(BLUR);
  expect(usePreferences.getState().background).toEqual(BLUR);
});

test('of two images the later one is put on, and stays, also where the first takes longer', async () => {
  const { chooser, put, begun } = await setUp();
  await chooser.act(() => chooser.current().upload(new File([], 'sea.jpg')));
  await chooser.act(() => chooser.current().upload(new File([], 'wood.jpg')));
  await chooser.act(() => begun[0]?.end());
  expect(put).toEqual([]);
  await chooser.act(() => begun[1]?.end());
  expect(put).toHaveLength(1);
  expect(chooser.current().chosen).toMatchObject({ kind: 'image' });
});
