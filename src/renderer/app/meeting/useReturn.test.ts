import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { useReturn } from './useReturn';

/** The screen after a call, before a door that is open at first. */
async function afterCall() {
  const stand = vi.fn();
  const screen = await runHook<boolean, { comeBack(): void; fail(): void }>((isOpen) => {
    const [joining, setJoining] = useState(false);
    const comeBack = useReturn({ joining, isOpen, go: () => setJoining(true), stand });
    return { comeBack, fail: () => setJoining(false) };
  }, true);
  await screen.act(() => screen.current().comeBack());
  return { screen, stand };
}

test('whoever is not let straight in again stands before the door', async () => {
  const { screen, stand } = await afterCall();
  await screen.draw(false);
  expect(stand).not.toHaveBeenCalled();
  await screen.act(() => screen.current().fail());
  expect(stand).toHaveBeenCalledTimes(1);
});

test('whoever could not come back stays on the screen, whatever becomes of the door later', async () => {
  const { screen, stand } = await afterCall();
  await screen.act(() => screen.current().fail());
  await screen.draw(false);
  expect(stand).not.toHaveBeenCalled();
});
