import { expect, test } from 'vitest';
import { runHook } from '../../../test/support/runHook';
import { useOpenDialog } from './useOpenDialog';

test('a dialog that was left closes no other one when the host answers it', async () => {
  const page = await runHook(() => useOpenDialog<{ dialog: string }>(), undefined);
  const open = () => page.current()[0]?.dialog;
  const show = (dialog: string) => page.act(() => page.current()[1]({ dialog }));
  await show('delete');
  const [, , answered] = page.current();
  await page.act(() => page.current()[2]());
  expect(open()).toBeUndefined();
  await show('create');
  await page.act(answered);
  expect(open()).toBe('create');
});
