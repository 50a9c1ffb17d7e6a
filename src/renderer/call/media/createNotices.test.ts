import { expect, test } from 'vitest';
import { createNotices } from './createNotices';

test('a notice stands until it was read; a newer one is not read with it', () => {
  const { current, tell, leave } = createNotices();
  tell({ kind: 'muted' });
  const first = current.get();
  tell({ kind: 'muted' });
  const second = current.get();
  expect(second?.id).not.toBe(first?.id);
  leave(first?.id ?? 0);
  expect(current.get()).toBe(second);
  leave(second?.id ?? 0);
  expect(current.get()).toBeUndefined();
  tell({ kind: 'share-silent' });
  expect([first?.id, second?.id]).not.toContain(current.get()?.id);
});
