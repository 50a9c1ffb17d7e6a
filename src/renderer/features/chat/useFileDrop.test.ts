import type { DragEvent } from 'react';
import { expect, test } from 'vitest';
import { runHook } from '../../../../test/support/runHook';
import { useFileDrop } from './useFileDrop';

/** A drag of files over an element, as React tells of it. */
const over = (target: EventTarget) => ({ target, dataTransfer: { types: ['Files'] } }) as unknown as DragEvent;
const takes = () => undefined;

test('the place for files goes when the drag leaves, also where a message went from under it', async () => {
  const page = await runHook(useFileDrop, takes);
  const { onDragEnter, onDragLeave } = page.current().handlers;
  const [message, list] = [new EventTarget(), new EventTarget()];
  await page.act(() => onDragEnter(over(message)));
  await page.act(() => onDragEnter(over(list)));
  // The message was taken away: nobody hears that it was left.
  expect(page.current().isOver).toBe(true);
  await page.act(() => onDragLeave(over(list)));
  expect(page.current().isOver).toBe(false);
});

test('the place for files stays while the drag goes from one message to the next', async () => {
  const page = await runHook(useFileDrop, takes);
  const { onDragEnter, onDragLeave } = page.current().handlers;
  const [first, second] = [new EventTarget(), new EventTarget()];
  await page.act(() => onDragEnter(over(first)));
  await page.act(() => onDragEnter(over(second)));
  await page.act(() => onDragLeave(over(first)));
  expect(page.current().isOver).toBe(true);
});

test('the place for files goes where nothing may be written any more, and is not there when it may be again', async () => {
  const page = await runHook<typeof takes | undefined, ReturnType<typeof useFileDrop>>(useFileDrop, takes);
  const list = new EventTarget();
  await page.act(() => page.current().handlers.onDragEnter(over(list)));
  await page.draw(undefined);
  expect(page.current().isOver).toBe(false);
  await page.act(() => page.current().handlers.onDragLeave(over(list)));
  await page.draw(takes);
  expect(page.current().isOver).toBe(false);
});
