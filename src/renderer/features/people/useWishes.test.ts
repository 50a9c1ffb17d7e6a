import { expect, test } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { useWishes } from './useWishes';

type Kind = 'audio' | 'video';

/** Switches, and the host's answers to what is pressed. */
async function switches() {
  const page = await runHook((told: object) => useWishes<Kind>(told), {});
  return {
    of: (kind: Kind) => page.current().of(kind),
    tell: () => page.draw({}),
    async press(kind: Kind, isOn: boolean) {
      let answer: (isDone: boolean) => void = () => undefined;
      const work = new Promise<boolean>((resolve) => {
        answer = resolve;
      });
      await page.act(() => page.current().make(kind, isOn, work));
      return (isDone: boolean) => page.act(() => answer(isDone));
    },
  };
}

test('a switch stands as it was pressed until the host has answered and told, in either order', async () => {
  const { of, press, tell } = await switches();
  const answerFirst = await press('audio', false);
  await answerFirst(true);
  expect(of('audio')).toBe(false);
  await tell();
  expect(of('audio')).toBeUndefined();
  const answerLast = await press('audio', true);
  await tell();
  expect(of('audio')).toBe(true);
  await answerLast(true);
  expect(of('audio')).toBeUndefined();
});

test('the answer to one switch moves no other, and an answer that is late not the same one', async () => {
  const { of, press, tell } = await switches();
  const audio = await press('audio', false);
  const video = await press('video', false);
  await tell();
  await audio(true);
  expect(of('video')).toBe(false);
  const again = await press('video', true);
  await video(true);
  expect(of('video')).toBe(true);
  await tell();
  await again(true);
  expect(of('video')).toBeUndefined();
});

test('a switch goes back where it did not work', async () => {
  const { of, press } = await switches();
  const answer = await press('audio', false);
  await answer(false);
  expect(of('audio')).toBeUndefined();
});
